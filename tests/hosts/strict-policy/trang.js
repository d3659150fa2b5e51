window.hostWorks = () => getComputedStyle(document.querySelector("h1")).color === "rgb(10, 92, 120)";
