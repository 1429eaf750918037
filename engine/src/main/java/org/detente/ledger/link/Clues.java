package org.detente.ledger.link;

/** The clues of one act and one that it may answer: a number for each {@link Clue}, 0 where it is not there. */
final class Clues {
    private static final int NUMBER = Clue.values().length;

    private final double[] values = new double[NUMBER];

    double get(Clue clue) {
        return values[index(clue)];
    }

    Clues set(Clue clue, boolean given) {
        return set(clue, given ? 1.0 : 0.0);
    }

    Clues set(Clue clue, double value) {
        values[index(clue)] = value;
        return this;
    }

    @SuppressWarnings("EnumOrdinal") // an array by clue, never stored: an EnumMap would box each number on the hot path
    private static int index(Clue clue) {
        return clue.ordinal();
    }
}
