//! Work on many things with several threads, its results taken in the order of the things.

use std::ops::ControlFlow;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Results that wait for each thread; with them stays bounded what is held at once.
const WAITING: usize = 2;
/// More threads read no faster than one can take their results.
const MOST_THREADS: usize = 4;

/// Works on each thing on one of several threads and hands the results to `take` in the order of the things, until it breaks.
/// However many things there are, only a few results exist at a time.
pub fn in_order<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync, mut take: impl FnMut(&T, R) -> ControlFlow<()>) {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS).min(things.len());
    thread::scope(|scope| {
        let work = &work;
        let results: Vec<_> = (0..threads)
            .map(|first| {
                let (send, receive) = sync_channel(WAITING);
                scope.spawn(move || {
                    for thing in things.iter().skip(first).step_by(threads) {
                        if send.send(work(thing)).is_err() {
                            // Whoever took the results has seen enough.
                            return;
                        }
                    }
                });
                receive
            })
            .collect();
        for (thing, results) in things.iter().zip(results.iter().cycle()) {
            // A thread that ended early has panicked; the scope passes that on.
            let Ok(result) = results.recv() else { return };
            if take(thing, result).is_break() {
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn results_come_in_order_and_only_a_few_wait() {
        let things: Vec<usize> = (0..200).collect();
        let (begun, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let mut results = Vec::new();
        let work = |thing: &usize| {
            let waiting = begun.fetch_add(1, Ordering::SeqCst) - taken.load(Ordering::SeqCst);
            assert!(waiting <= MOST_THREADS * (WAITING + 2), "{waiting}");
            thing * 2
        };
        in_order(&things, work, |_, result| {
            taken.fetch_add(1, Ordering::SeqCst);
            results.push(result);
            ControlFlow::Continue(())
        });
        assert_eq!(results, things.iter().map(|thing| thing * 2).collect::<Vec<_>>());
    }

    #[test]
    fn it_stops_when_told() {
        let (begun, things) = (AtomicUsize::new(0), vec![(); 10_000]);
        let mut taken = 0;
        in_order(
            &things,
            |()| begun.fetch_add(1, Ordering::SeqCst),
            |(), _| {
                taken += 1;
                if taken == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert_eq!(taken, 5);
        assert!(begun.load(Ordering::SeqCst) < 100);
        in_order(&[], |(): &()| (), |_, ()| ControlFlow::Continue(()));
    }
}
