package org.detente.base;

/**
 * Hears how long work gets on; whoever owns the terminal decides what is shown. Calls may come from several threads, one at a time.
 */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {
        @Override
        public void note(String line) {}

        @Override
        public void step(String task, long done, long total) {}
    };

    /** One line for a person: what is being done that they did not ask for, or why it takes time. */
    void note(String line);

    /**
     * How far a task is; called often.
     *
     * @param task  what is done, in words, the same for all steps of one task
     * @param done  from 0 to {@code total}, never less than before; equal to it once, when the task is over
     * @param total in the same unit, bytes for a download; at least 1
     */
    void step(String task, long done, long total);
}
