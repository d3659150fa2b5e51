#!/bin/sh
# reactive_graph 0.2.16 (Leptos 0.8.23), Memo: a change reaches what reads a memo once for every path that leads
# there, not once. A memo that is marked already hands the mark on again.
#
# Seen on 2026-11-28: a signal, then steps of two memos side by side and one that reads both, then one reader.
# How often the reader is marked by one change of the signal:
#   steps   paths   marks
#       1       2       2
#       4      16      16
#       8     256     256
# The values are computed once each, as they should be; the marks alone double with each step. Each mark also
# copies the list of the memo's readers.
#
# What it costs: a filter that reaches 1,000 readers by five paths is 5,000 marks, about half of the time of a
# press. Way round: few readers at the end of many paths, such as one effect that sets what changed.
#
# Needs cargo; takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir src
cat > Cargo.toml <<'T'
[package]
name = "marks"
version = "0.0.0"
edition = "2021"
publish = false

[dependencies]
reactive_graph = { version = "=0.2.16", features = ["effects"] }
T
cat > src/main.rs <<'T'
use reactive_graph::computed::ArcMemo;
use reactive_graph::graph::{
    AnySource, AnySubscriber, ReactiveNode, Subscriber, ToAnySubscriber, WithObserver,
};
use reactive_graph::owner::Owner;
use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Get, Set};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Weak};

/// A reader that counts how often it is marked, and does nothing else.
#[derive(Default)]
struct Reader {
    marks: AtomicUsize,
}

impl ReactiveNode for Reader {
    fn mark_dirty(&self) {
        self.marks.fetch_add(1, Ordering::Relaxed);
    }
    fn mark_check(&self) {
        self.marks.fetch_add(1, Ordering::Relaxed);
    }
    fn mark_subscribers_check(&self) {}
    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl Subscriber for Reader {
    fn add_source(&self, _: AnySource) {}
    fn clear_sources(&self, _: &AnySubscriber) {}
}

struct Handle(Arc<Reader>);

impl ToAnySubscriber for Handle {
    fn to_any_subscriber(&self) -> AnySubscriber {
        let weak: Weak<Reader> = Arc::downgrade(&self.0);
        AnySubscriber(Arc::as_ptr(&self.0) as usize, weak)
    }
}

fn step(before: ArcMemo<usize>, runs: &Arc<AtomicUsize>) -> ArcMemo<usize> {
    let (one, other) = (before.clone(), before);
    let left = ArcMemo::new(move |_| one.get() + 1);
    let right = ArcMemo::new(move |_| other.get() + 2);
    let runs = runs.clone();
    ArcMemo::new(move |_| {
        runs.fetch_add(1, Ordering::Relaxed);
        left.get() + right.get()
    })
}

fn main() {
    let owner = Owner::new();
    owner.set();
    for steps in [1, 4, 8] {
        let signal = ArcRwSignal::new(0);
        let runs = Arc::new(AtomicUsize::new(0));
        let source = signal.clone();
        let mut last = ArcMemo::new(move |_| source.get());
        for _ in 0..steps {
            last = step(last, &runs);
        }
        let reader = Handle(Arc::default());
        reader.to_any_subscriber().with_observer(|| last.get());
        let runs_before = runs.load(Ordering::Relaxed);
        signal.set(1);
        let marks = reader.0.marks.load(Ordering::Relaxed);
        last.get();
        let runs = runs.load(Ordering::Relaxed) - runs_before;
        println!("{steps} steps: {marks} marks, each memo computed {} time", runs / steps);
    }
}
T
cargo run --quiet --release > seen
cat seen
cat > expected <<'T'
1 steps: 2 marks, each memo computed 1 time
4 steps: 16 marks, each memo computed 1 time
8 steps: 256 marks, each memo computed 1 time
T
cmp seen expected
