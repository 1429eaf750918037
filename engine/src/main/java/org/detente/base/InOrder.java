package org.detente.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work on several threads whose results come in the order in which it was given, on the thread that gives it.
 *
 * <p>Not more than a bounded number of tasks is open at once: who gives more waits for the oldest. The threads end with the program.
 *
 * @param <R> what a task gives
 */
public final class InOrder<R> implements AutoCloseable {
    /** Open tasks for each thread: enough that a long one does not keep the others waiting. */
    private static final int AHEAD = 16;

    private final ExecutorService threads;
    private final int most;
    private final Consumer<? super R> results;
    private final Deque<Future<? extends R>> open = new ArrayDeque<>();

    /** @param results hears of each result, on the thread that calls this class; what it throws goes to the caller */
    public InOrder(int threads, Consumer<? super R> results) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "work");
            thread.setDaemon(true);
            return thread;
        });
        this.most = AHEAD * threads;
        this.results = results;
    }

    /** Gives a task. */
    public void submit(Callable<? extends R> task) {
        add(threads.submit(task::call));
    }

    /** A result that needs no work, in its place among the others. */
    public void put(R result) {
        add(CompletableFuture.completedFuture(result));
    }

    private void add(Future<? extends R> future) {
        open.addLast(future);
        while (open.size() > most || (!open.isEmpty() && open.getFirst().isDone())) {
            deliver();
        }
    }

    /** Waits for all that is open. */
    public void finish() {
        while (!open.isEmpty()) {
            deliver();
        }
    }

    private void deliver() {
        results.accept(result(open.removeFirst()));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A task failed.", e.getCause());
        }
    }

    /** Gives up what is still open. */
    @Override
    public void close() {
        threads.shutdownNow();
        open.clear();
    }
}
