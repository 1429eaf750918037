package org.detente.event;

/**
 * Reports under different keys are never the same act.
 *
 * @param actor     code of who acts; of a symmetric act the first of the two by the alphabet
 * @param recipient code of the other
 * @param symmetric whether both do it, so that the order of the two means nothing
 * @param root      the first two digits of the CAMEO code
 */
record MergeKey(String actor, String recipient, boolean symmetric, String root) {

    /** @throws java.util.NoSuchElementException if the report names no recipient */
    static MergeKey of(CodedEvent event) {
        var type = event.type();
        var actor = event.actor().code();
        var recipient = event.recipient().orElseThrow().code();
        boolean swapped = type.symmetric() && actor.compareTo(recipient) > 0;
        return new MergeKey(swapped ? recipient : actor, swapped ? actor : recipient, type.symmetric(), type.root());
    }
}
