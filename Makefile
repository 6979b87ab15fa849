# make        installs what is missing, builds, and writes the sample person's portal to portal.html
# make test   installs what the tests need, and passes every test
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := sample
.PHONY: sample build test lint unit cases browser bench mutate clean

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
	$(call install,libcmark-dev libfreexl-dev libzip-dev libxml2-dev pkg-config)

needs-tests: needs-build $(VENV)/installed
	$(call install,chromium fonts-noto-cjk default-jre-headless poppler-utils)

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

test: lint unit cases browser

bench: build
	swift build --package-path Tests/Benchmarks --scratch-path .build/benchmarks -c release --static-swift-stdlib
	.build/benchmarks/release/benchmarks $(CURDIR)/$(BINARY)

# Changes every number of the rule books, one at a time: at least one test must fail for each.
mutate: unit
	python3 Tests/Mutation/mutate_rules.py

clean:
	rm -rf .build $(VENV) portal.html
