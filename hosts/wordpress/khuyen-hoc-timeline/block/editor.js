// The block in the editor: a card that says what will stand there, and a field for each option. It runs
// as it stands here, without a build.
(function (wp) {
  "use strict";
  const { createElement, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl } = wp.components;
  const { __ } = wp.i18n;
  const say = (text) => __(text, "khuyen-hoc-timeline");

  const FIELDS = [
    { name: "partner", label: say("Đơn vị chọn sẵn"), help: say("Mã của đơn vị, cách nhau bằng dấu cách, ví dụ: hoi-luat-gia doan-tncs-hcm. Để trống: mọi hoạt động.") },
    { name: "match", label: say("Khi chọn nhiều đơn vị"), choices: [["", say("có ít nhất một đơn vị")], ["all", say("có đủ các đơn vị")]] },
    { name: "q", label: say("Từ tìm sẵn") },
    { name: "from", label: say("Từ năm"), help: say("Để trống: 2014") },
    { name: "to", label: say("Đến năm"), help: say("Để trống: 2020") },
    { name: "lang", label: say("Ngôn ngữ"), choices: [["", say("theo trang")], ["vi", "Tiếng Việt"], ["en", "English"]] },
  ];
  const SELDOM = [
    { name: "articles", label: say("Địa chỉ dữ liệu bài viết"), help: say("Để trống: dữ liệu của bản phát hành.") },
    { name: "programmes", label: say("Địa chỉ dữ liệu chương trình"), help: say("Để trống: dữ liệu của bản phát hành.") },
    { name: "permalink", label: say("Tiền tố trong địa chỉ trang"), help: say("off: không đụng đến địa chỉ trang. Để trống: kh-") },
  ];

  const field = ({ attributes, setAttributes }) => ({ name, label, help, choices }) => {
    const common = {
      key: name,
      label,
      help,
      value: attributes[name] || "",
      // What is empty is left out of what is stored.
      onChange: (value) => setAttributes({ [name]: value === "" ? undefined : value }),
    };
    return choices
      ? createElement(SelectControl, { ...common, options: choices.map(([value, text]) => ({ value, label: text })) })
      : createElement(TextControl, common);
  };

  const written = (attributes) =>
    [...FIELDS, ...SELDOM].filter(({ name }) => attributes[name]).map(({ name, label }) => `${label}: ${attributes[name]}`);

  wp.blocks.registerBlockType("khuyen-hoc/timeline", {
    edit: (props) =>
      createElement(
        Fragment,
        null,
        createElement(
          InspectorControls,
          null,
          createElement(PanelBody, { title: say("Hiện những gì") }, FIELDS.map(field(props))),
          createElement(PanelBody, { title: say("Ít khi cần"), initialOpen: false }, SELDOM.map(field(props))),
        ),
        createElement(
          "div",
          useBlockProps(),
          createElement(Placeholder, {
            icon: "list-view",
            label: say("Dòng thời gian Khuyến học"),
            instructions: written(props.attributes).join(" · ") || say("Trên trang, mọi hoạt động hiện ở đây. Tùy chọn nằm ở cột bên phải."),
          }),
        ),
      ),
    // Drawn by the server, so that a new release needs no new saving of posts.
    save: () => null,
  });
})(window.wp);
