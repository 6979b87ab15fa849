"""A browser's tabs for the tests of the website."""


class Tabs:
    """One tab of the browser for each set of options, used again and again; what went wrong in it is kept."""

    def __init__(self, chromium):
        self.chromium, self.tabs, self.told = chromium, {}, []
        self.allowed = ()

    def tab(self, options):
        key = repr(sorted(options.items()))
        if key not in self.tabs:
            page = self.chromium.new_context(**options).new_page()
            page.on("request", self.note_request)
            page.on("requestfailed", self.note_failure)
            page.on("console", lambda message: self.told.append(f"console: {message.text}"))
            page.on("pageerror", lambda error: self.told.append(f"error: {error}"))
            page.on("dialog", lambda dialog: (self.told.append(f"dialog: {dialog.message}"), dialog.dismiss()))
            self.tabs[key] = page
        return self.tabs[key]

    def note_request(self, request):
        if not request.url.startswith(self.allowed):
            self.told.append(f"request: {request.url}")

    def note_failure(self, request):
        # What was still being fetched when the test went on to the next page.
        if request.failure != "net::ERR_ABORTED":
            self.told.append(f"failed: {request.url} {request.failure}")

    def open(self, address, **options):
        page = self.tab({"viewport": {"width": 1200, "height": 800}} | options)
        page.goto(address)
        return page

    def close(self):
        for page in self.tabs.values():
            page.context.close()
