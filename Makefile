# make        installs what is missing, builds, and writes the sample person's portal to portal.html
# make test   installs what the tests need, and passes every test
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := sample
.PHONY: sample build test lint unit cases browser bench mutate fuzz fuzz-briefly fuzz-build clean

# A static binary needs no Swift on the machine that runs it, and starts sooner.
RELEASE := swift build -c release --product record-portal --static-swift-stdlib
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
	$(call install,libcmark-dev libfreexl-dev libqrencode-dev libzip-dev libxml2-dev zlib1g-dev pkg-config)

needs-tests: needs-build $(VENV)/installed
	$(call install,chromium fonts-noto-cjk default-jre-headless poppler-utils qpdf zbar-tools)

$(VENV)/installed: Tests/requirements.txt
	$(call install,python3-venv)
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	touch $@

build: needs-build
	$(RELEASE)

sample: build
	$(BINARY) build Content/sample/record.json -o portal.html --quiet
	@echo "The sample person's portal: $(CURDIR)/portal.html"

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

unit: needs-build
	swift build --build-tests
	swift test --skip-build

cases: needs-tests
	$(PYTEST) Tests/Cases

browser: needs-tests
	$(PYTEST) Tests/Browser

test: lint unit cases browser fuzz-briefly

bench: build
	swift build --package-path Tests/Benchmarks --scratch-path .build/benchmarks -c release --static-swift-stdlib
	.build/benchmarks/release/benchmarks $(CURDIR)/$(BINARY)

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
