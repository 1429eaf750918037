package org.detente.source.events;

import org.detente.source.ImportIssue.Reason;

/** What a file turned out to be. */
interface Recognised {

    /** Events that we read. */
    record Events(EventFile file) implements Recognised {}

    /** Mentions of events of GDELT. */
    record MentionsOnly(Place place) implements Recognised {}

    /**
     * Something that gives no events.
     *
     * @param what what was found, what was done, what to do
     */
    record Nothing(Reason reason, String what) implements Recognised {}
}
