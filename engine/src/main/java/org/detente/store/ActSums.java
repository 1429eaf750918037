package org.detente.store;

/**
 * What the reports of a document come to: {@code events = acts + merged + mirrored + notOnRecord}.
 *
 * @param events      coded events
 * @param acts        acts that they are reports of, merged among themselves
 * @param merged      further reports of such an act
 * @param mirrored    reports that say the same of a symmetric act from the other side
 * @param notOnRecord events that are no act: without a recipient, or threatened, denied, wished
 */
public record ActSums(long events, long acts, long merged, long mirrored, long notOnRecord) {
    public static final ActSums NONE = new ActSums(0, 0, 0, 0, 0);

    public ActSums plus(ActSums other) {
        return new ActSums(
                events + other.events,
                acts + other.acts,
                merged + other.merged,
                mirrored + other.mirrored,
                notOnRecord + other.notOnRecord);
    }
}
