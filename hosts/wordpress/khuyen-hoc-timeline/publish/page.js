// The page on which editors publish: hands the authoring page in its frame what is published, sends what it makes to the REST
// interface of WordPress, and lists the editions. It runs as it stands here, without a build.
(function (apiFetch) {
  "use strict";
  const page = document.querySelector(".khuyen-hoc-timeline-publish");
  const settings = page?.querySelector("[data-settings]");
  if (!settings) {
    return;
  }
  const { editPage, routes, site, documents, editions, hasCache, texts } = JSON.parse(settings.textContent);
  // The edition that the one being made comes after.
  let basedOn = editions.served;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const notify = (kind, sentence) => {
    const notice = element("div", { className: `notice notice-${kind}` }, element("p", { textContent: sentence }));
    page.querySelector("[data-notices]").append(notice);
  };

  // WordPress' answer, or an error whose message is a sentence for the editor: ours, or, where none of ours came, that of texts.
  const request = (options) =>
    apiFetch(options).catch((error) => {
      throw new Error(error?.code?.startsWith("khuyen_hoc_timeline") ? error.message : texts.notReached);
    });

  const restore = async (id, name) => {
    try {
      await request({ path: `${routes}/${id}/restore`, method: "POST" });
    } catch (error) {
      notify("error", error.message);
      return;
    }
    // The authoring page has to know of it, too.
    sessionStorage.setItem("khuyen-hoc-timeline-restored", texts.restored.replace("%s", () => name));
    location.reload();
  };

  const showEditions = ({ served, editions: kept }) => {
    const own = { id: "release", date: texts.ownRelease, user: "", isServed: served === "release", isOutdated: false };
    const all = [...kept, own];
    const now = kept.find(({ isServed }) => isServed);
    const list = page.querySelector("[data-editions]");
    const state = now ? texts.served.replace("%s", () => now.date) : texts.servedOwn;
    list.querySelector("summary").replaceChildren(state, element("span", { textContent: texts.allEditions }));
    const rows = all.map(({ id, date, user, isServed }) => {
      const button = element("button", { type: "button", className: "button", textContent: texts.restore });
      button.setAttribute("aria-label", `${texts.restore}: ${date}`);
      button.addEventListener("click", () => restore(id, date));
      const cells = [date, user, isServed ? texts.isServed : button];
      const row = element("tr", {}, ...cells.map((content) => element("td", {}, content)));
      row.dataset.edition = id;
      return row;
    });
    list.querySelector("tbody").replaceChildren(...rows);
    if (now?.isOutdated) {
      notify("warning", texts.isOutdated);
    }
  };

  const publish = async (zip) => {
    const path = `${routes}?based_on=${encodeURIComponent(basedOn)}`;
    const headers = { "Content-Type": "application/zip" };
    const answer = await request({ path, method: "POST", headers, body: zip });
    basedOn = answer.served;
    page.querySelector("[data-notices]").replaceChildren();
    showEditions(answer);
    return hasCache ? `${texts.published} ${texts.clearCache}` : texts.published;
  };

  const frame = element("iframe", { title: texts.frame, src: editPage });
  const { origin } = new URL(editPage, location.href);
  addEventListener("message", ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== location.origin || data?.type !== "khuyen-hoc-edit") {
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: { zip } }) =>
      publish(new Blob([zip], { type: "application/zip" })).then(
        (message) => port1.postMessage({ published: message }),
        (error) => port1.postMessage({ refused: error.message }),
      );
    frame.contentWindow.postMessage({ type: "khuyen-hoc-site", site, documents }, location.origin, [port2]);
  });

  const restored = sessionStorage.getItem("khuyen-hoc-timeline-restored");
  if (restored) {
    sessionStorage.removeItem("khuyen-hoc-timeline-restored");
    notify("success", restored);
  }
  showEditions(editions);
  if (origin !== location.origin) {
    notify("warning", texts.otherOrigin);
  }
  page.append(frame);
})(window.wp.apiFetch);
