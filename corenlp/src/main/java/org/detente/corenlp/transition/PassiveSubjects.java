package org.detente.corenlp.transition;

/**
 * A verb with an auxiliary of the passive has the subject of a passive. The network judges each arc alone and in some sentences takes
 * it for an active one ("is to be held"); CoreNLP mends that in the same way.
 */
final class PassiveSubjects {
    private PassiveSubjects() {}

    static void mark(int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            if (relations[i].equals("aux:pass")) {
                markSubjectsOf(heads[i], heads, relations);
            }
        }
    }

    private static void markSubjectsOf(int verb, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == verb && (relations[i].equals("nsubj") || relations[i].equals("csubj"))) {
                relations[i] += ":pass";
            }
        }
    }
}
