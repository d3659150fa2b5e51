//! Host pages with `embed.html` in a frame, one for each resize protocol.

use crate::harness::host_page::HostPage;
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::vendor_libs;

/// Records the messages of the frame, from before it can send any.
pub(super) const REPORTS: &str = "<script>
  window.reports = [];
  addEventListener('message', ({ data, source }) => {
    if (source === document.querySelector('iframe').contentWindow) window.reports.push(data);
  });
</script>";

/// What Datawrapper has its customers put on their pages: the frame is the one that sent the message.
/// There is no package of it.
pub(super) const DATAWRAPPER: &str = "<script>
  addEventListener('message', ({ data, source }) => {
    if (data['datawrapper-height'] === undefined) return;
    for (const height of Object.values(data['datawrapper-height']))
      for (const frame of document.querySelectorAll('iframe'))
        if (frame.contentWindow === source) frame.style.height = height + 'px';
  });
</script>";

/// What it had them put there in earlier years: the frame is the one with the name of the chart.
pub(super) const OLDER_DATAWRAPPER: &str = "<script>
  addEventListener('message', ({ data }) => {
    for (const [chart, height] of Object.entries(data['datawrapper-height'] ?? {})) {
      const frame = document.getElementById('datawrapper-chart-' + chart);
      if (frame) frame.style.height = height + 'px';
    }
  });
</script>";

/// What `<amp-iframe resizable>` does; AMP is loaded from its own servers only. It takes no less than
/// 100 px and thinks that a mistake.
pub(super) const AMP: &str = "<script>
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe');
    if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
    if (data.height < 100) return console.error('less than 100 px');
    frame.style.height = parseInt(data.height, 10) + 'px';
  });
</script>";

/// What iframe-resizer 5 does when the frame is loaded. Its licence asks more of a project that uses
/// it, even for a test, than this one can promise. Its first message is as long as that of version 4
/// but for more settings at the end; it wants to hear a version, and takes no height without a width.
pub(super) const IFRAME_RESIZER_5: &str = "<script>
  const start = '[iFrameSizer]';
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe');
    if (source !== frame.contentWindow || !String(data).startsWith(start)) return;
    const [id, height, width, event, version] = data.slice(start.length).split(':');
    if (id !== frame.id || !Number(height) || !Number(width)) return;
    if (event === 'init' && !version) console.warn('a child from before version 5');
    frame.style.height = height + 'px';
  });
  addEventListener('load', () => {
    const frame = document.querySelector('iframe');
    const settings = '8:false:false:32:true:true::auto:::0:false:child:auto:false::::1:::5.5.9:1::false';
    frame.contentWindow.postMessage(`${start}${frame.id}:${settings}`, frame.src);
  });
</script>";

/// The page for frames, in a frame as wide as its place.
pub(super) fn frame(attributes: &str) -> String {
    frame_with_src(&format!("{RELEASE}/embed.html"), attributes)
}

pub(super) fn frame_with_src(address: &str, attributes: &str) -> String {
    let style = "display: block; width: 100%; border: 0";
    format!(
        "<div id=\"cho\"><iframe src=\"{address}\" style=\"{style}\" {attributes}></iframe></div>"
    )
}

/// Opens a host page with `head` in its head and `body` in its body; the commands that follow go to
/// the page.
pub(super) async fn open_host_with_frame(context: &TestContext, head: &str, body: &str) {
    let page = HostPage::with(body).without_script();
    context.open(&page.head(REPORTS).head(head)).await;
}

/// A page with pym.
pub(super) async fn pym_host(context: &TestContext) {
    let pym_host = vendor_libs::read("pym.js/dist/pym.v1.min.js");
    context
        .site()
        .publish_text("/pym.js", "text/javascript", &pym_host);
    let body = format!(
        "<div id=\"cho\"></div><script src=\"/pym.js\"></script>
         <script>window.khung = new pym.Parent('cho', '{RELEASE}/embed.html')</script>"
    );
    open_host_with_frame(context, "", &body).await;
}

/// A page with iframe-resizer 4, with these options.
pub(super) async fn iframe_resizer_host(context: &TestContext, options: &str) {
    let library = vendor_libs::read("iframe-resizer/js/iframeResizer.min.js");
    context
        .site()
        .publish_text("/iframeResizer.js", "text/javascript", &library);
    let body = format!(
        "{}<script src=\"/iframeResizer.js\"></script><script>iFrameResize({{{options}}})</script>",
        frame("")
    );
    open_host_with_frame(context, "", &body).await;
}
