#!/bin/sh
# reactive_graph 0.2.16 (Leptos 0.8.23): what read a signal or memo stays on its list of readers when it is dropped.
# Nothing takes it off again, neither a change of the signal nor the end of the reader's owner; only a reader that
# runs once more leaves the list. The list's weak reference keeps the reader's memory, too.
#
# Seen on 2026-11-28, on a 64-bit machine: memos that read a signal once, each dropped by the next run of its owner, as effects do.
# Bytes that stay allocated for each memo dropped, after ten thousand:
#   the memo read a signal that lives on                    261
#   the same, and the signal is set after each one          261
#   the memo read a signal of its own owner                 0
# Each change of the signal goes through the whole list.
#
# What it costs: a screen that is made anew, and reads what lives longer (a filter, a setting), leaves its readers
# behind: 20 activities with their matrix 16 kB each time in WebAssembly, until the longer-lived one goes.
# Way round: let what is read end together with its readers.
#
# Needs cargo; takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir src
cat > Cargo.toml <<'T'
[package]
name = "readers"
version = "0.0.0"
edition = "2021"
publish = false

[dependencies]
reactive_graph = { version = "=0.2.16", features = ["effects"] }
T
cat > src/main.rs <<'T'
use reactive_graph::computed::Memo;
use reactive_graph::owner::Owner;
use reactive_graph::signal::{ArcRwSignal, RwSignal};
use reactive_graph::traits::{Get, Set};
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicIsize, Ordering};

/// Counts the bytes that are in use.
struct Counting;

static IN_USE: AtomicIsize = AtomicIsize::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        IN_USE.fetch_add(layout.size() as isize, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size() as isize, Ordering::Relaxed);
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

const READERS: isize = 10_000;

/// Bytes that one round leaves behind, after a thousand that do not count.
fn left_by(mut round: impl FnMut()) -> isize {
    (0..1_000).for_each(|_| round());
    let before = IN_USE.load(Ordering::Relaxed);
    (0..READERS).for_each(|_| round());
    (IN_USE.load(Ordering::Relaxed) - before) / READERS
}

fn main() {
    let root = Owner::new();
    root.set();
    // As an effect has one: each run drops what the run before has made.
    let runs = Owner::new();
    let say = |what: &str, bytes: isize| {
        eprintln!("{what}: {bytes} bytes");
        println!("{what}: {}", match bytes { ..0 => "less", 0 => "nothing", 1..100 => "some", _ => "over 100" });
    };
    let signal = ArcRwSignal::new(0);
    let read = |signal: &ArcRwSignal<i32>| {
        let signal = signal.clone();
        runs.with_cleanup(move || {
            Memo::new(move |_| signal.get()).get();
        });
    };
    say("a signal that lives on", left_by(|| read(&signal)));
    let signal = ArcRwSignal::new(0);
    let changed = left_by(|| {
        read(&signal);
        signal.set(1);
    });
    say("set after each reader", changed);
    let own = left_by(|| {
        runs.with_cleanup(|| {
            let signal = RwSignal::new(0);
            Memo::new(move |_| signal.get()).get();
        });
    });
    say("a signal of its own owner", own);
}
T
cargo run --quiet --release > seen
cat seen
cat > expected <<'T'
a signal that lives on: over 100
set after each reader: over 100
a signal of its own owner: nothing
T
cmp seen expected
