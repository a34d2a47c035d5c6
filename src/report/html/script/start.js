  for (const table of document.querySelectorAll("main > .table table")) sortable(table);
  watchWidths();
  if (facts && dialog && dialog.showModal) {
    const store = document.querySelector("details.store");
    if (store) store.open = false;
    makeButtons();
    for (const box of shelf) box.addEventListener("toggle", () => box.open && build(box));
    document.addEventListener("click", onClick);
    dialog.addEventListener("click", onWindowClick);
    dialog.addEventListener("close", close);
    window.addEventListener("beforeprint", () => dialog.close());
    window.addEventListener("popstate", back);
    window.addEventListener("hashchange", reveal);
    if (explorer) explore();
    reveal();
  }
