# make run      build and open the sample plan
# make test     lint, build, and run every test
# make faults   let everything fail that can, for up to ten minutes; `make test` has a short form of it
# make fuzz     let libFuzzer look for inputs that break a parser; make sanitize runs the tests with a sanitizer
# make install  put the program, its manual and its completions into PREFIX; it needs the C library alone
# make deb      build a Debian package of the same in .build
# make simulate let a thousand writers synchronise over eighteen months, and say what it took
# make examples take the pictures and the briefing that README.md shows, from the program itself
# make order    list the functions that a start and a move run, before a release
# make bench    compare Cinco with a bare C ncurses table, in one run
PREFIX ?= /usr/local
COMMIT := $(shell git describe --always --dirty=+ 2>/dev/null)
# A fixed address saves the start some thousand relocations (2 of 14 ms here), static libraries the search for six shared
# ones and their symbols (2 ms), and no search path of its own forty looks for libraries where none are. What a start and
# a move run lies side by side, which takes 14 MB of memory instead of 20: each function is a section of its own, and
# .ci/order.txt (`make order`, before a release) has their order. Only lld can do that.
STATIC = .build/static
NCURSES = -Xlinker -L$(STATIC) -Xlinker -lncursesw -Xlinker -ltinfo
ORDER = .ci/order.txt
BUILD = CINCO_COMMIT="$(COMMIT)" swift build -c release --static-swift-stdlib --disable-local-rpath \
	-Xswiftc -Xfrontend -Xswiftc -function-sections \
	-Xswiftc -Xclang-linker -Xswiftc -no-pie -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
	-Xswiftc -use-ld=lld -Xlinker --symbol-ordering-file=$(ORDER) -Xlinker --no-warn-symbol-ordering \
	-Xlinker --no-export-dynamic $(NCURSES)
RELEASE = $(BUILD) --product cinco

.PHONY: run build test lint install uninstall deb papers faults fuzz sanitize examples order bench simulate histories clean setup

setup:
	@.ci/setup
	@.ci/static $(STATIC)

build: setup
	$(RELEASE)

# A debug build, because the optimised one takes twice as long and the eye sees no difference at the sample.
run: setup
	swift build --product cinco
	@"$$(swift build --show-bin-path)/cinco" sample

lint: setup
	swift format lint --strict --recursive Sources Themes Tests Benchmarks Package.swift

test:
	@.ci/setup tmux screen strace valgrind binutils ncurses-term procps chromium fonts-dejavu-core git openssh-client openssh-server python3-icalendar python3-jsonschema python3-openpyxl libreoffice-calc libreoffice-writer
	$(MAKE) lint
	swift build --build-tests
	@.ci/tests

# The program as it is installed is made to fail, and tests that go over random plans take all of them; FUZZ is how many
# inputs each parser gets.
FUZZ ?= 1000000
faults: build
	@.ci/setup tmux strace procps git
	$(BUILD) --product Fuzz
	swift build --build-tests
	"$$($(BUILD) --show-bin-path)/Fuzz" $(FUZZ)
	CINCO_FAULTS=whole CINCO_PROGRAM="$$($(RELEASE) --show-bin-path)/cinco" \
		swift test --skip-build --filter "FaultTests|KillTests|DamageTests|InjectionTests|OpenFormTests|Output(File)?Tests|CeilingTests|PlanTests|StoreTests|ExchangeTests"

# Half a minute of libFuzzer for each parser, where the toolchain has it; what it finds lies in .build-fuzz, unless the
# Swift runtime gets to tell of a crash first. It brings a main function of its own, and only lld is at peace with two.
FUZZ_SECONDS ?= 30
fuzz: setup
	swift build --scratch-path .build-fuzz --product Fuzz -Xswiftc -DLIBFUZZER -Xswiftc -sanitize=fuzzer \
		-Xcc -fsanitize=fuzzer-no-link -Xswiftc -use-ld=lld -Xlinker -z -Xlinker muldefs
	@for parser in $$(.build-fuzz/debug/Fuzz); do \
		mkdir -p .build-fuzz/corpus/$$parser; \
		SWIFT_BACKTRACE=enable=no FUZZ_PARSER=$$parser FUZZ_CORPUS=.build-fuzz/corpus/$$parser .build-fuzz/debug/Fuzz \
			.build-fuzz/corpus/$$parser -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=4096 \
			-artifact_prefix=.build-fuzz/$$parser- >.build-fuzz/$$parser.log 2>&1 || \
			{ echo "$$parser:"; tail -20 .build-fuzz/$$parser.log; exit 1; }; \
		echo "$$parser: $$(grep -o 'DONE.*' .build-fuzz/$$parser.log)"; \
	done

# The suite with a sanitizer of the toolchain: `make sanitize KIND=thread` or `KIND=address`, with SUITES a part of it. What the
# TOML library has read it keeps, which is no fault of the program; and nothing waits a second at its end, which tests would notice.
KIND ?= thread
SUITES ?= Tests
sanitize: setup
	swift build --build-tests --sanitize=$(KIND) --scratch-path .build-$(KIND) $(NCURSES)
	ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=atexit_sleep_ms=0 swift test --skip-build --sanitize=$(KIND) --scratch-path .build-$(KIND) --filter "$(SUITES)"

# The manual and the completions are made from the declarations of the commands.
papers: build
	$(BUILD) --product generate-manual
	@rm -rf .build/papers && mkdir -p .build/papers/man .build/papers/completions
	@program="$$($(RELEASE) --show-bin-path)/cinco"; \
	"$$($(BUILD) --show-bin-path)/generate-manual" "$$program" --multi-page -o .build/papers/man >/dev/null; \
	for shell in bash zsh fish; do \
		"$$program" --generate-completion-script $$shell >.build/papers/completions/$$shell || exit 1; \
	done

SHARE = $(DESTDIR)$(PREFIX)/share
BASH_COMPLETION = $(SHARE)/bash-completion/completions/cinco
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_cinco
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/cinco.fish

install: papers
	install -D -s -m 755 "$$($(RELEASE) --show-bin-path)/cinco" "$(DESTDIR)$(PREFIX)/bin/cinco"
	install -d "$(SHARE)/man/man1"
	install -m 644 .build/papers/man/*.1 "$(SHARE)/man/man1"
	install -D -m 644 .build/papers/completions/bash "$(BASH_COMPLETION)"
	install -D -m 644 .build/papers/completions/zsh "$(ZSH_COMPLETION)"
	install -D -m 644 .build/papers/completions/fish "$(FISH_COMPLETION)"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/cinco" "$(SHARE)"/man/man1/cinco.1 "$(SHARE)"/man/man1/cinco.*.1 \
		"$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"

deb: papers
	@.ci/setup dpkg-dev
	.ci/deb "$(CURDIR)/.build"

examples: build
	@.ci/setup tmux python3
	@program="$$($(RELEASE) --show-bin-path)/cinco"; folder=.ci/examples; \
	for theme in dark light; do \
		.ci/picture "$$program" $$folder/board-$$theme.svg $$theme 80x24 Right Right; \
		.ci/picture "$$program" $$folder/issues-$$theme.svg $$theme 80x24 x; \
		.ci/picture "$$program" $$folder/timeline-$$theme.svg $$theme 110x30 t; \
		.ci/picture "$$program" $$folder/wall-$$theme.svg $$theme 80x24 Z; \
	done; \
	.ci/picture "$$program" $$folder/wall-large.svg dark 211x55 Z; \
	plan=$$(mktemp -d)/sample.cinco && "$$program" new $$plan --sample >/dev/null && \
	"$$program" report --format html --plan $$plan >$$folder/briefing.html && \
	"$$program" report --format markdown --plan $$plan >$$folder/briefing.md

order: build
	@.ci/setup python3 valgrind binutils
	@program="$$($(RELEASE) --show-bin-path)/cinco"; \
	Benchmarks/order.py "$$program" >.build/order.txt && mv .build/order.txt $(ORDER) && rm "$$program"
	$(RELEASE)

bench: build
	@.ci/setup python3 gcc
	$(BUILD) --product Following
	Benchmarks/run "$$($(RELEASE) --show-bin-path)/cinco"

# A thousand writers over eighteen months; takes most of an hour and some ten gigabytes.
WRITERS ?= 1000
SYNCS ?= 6
simulate: setup
	@.ci/setup git
	$(BUILD) --product Simulation
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		"$$($(BUILD) --show-bin-path)/Simulation" $(WRITERS) $(SYNCS) "$$folder"

# Random histories of copies: packages at several ceilings, late, twice or lost, files put back and cloned, clocks that jump.
HISTORIES ?= 10000
histories: setup
	@.ci/setup git
	$(BUILD) --product RunHistories
	"$$($(BUILD) --show-bin-path)/RunHistories" $(HISTORIES)

clean:
	swift package clean
