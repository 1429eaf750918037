package org.detente.corenlp.transition;

import java.util.Arrays;

/**
 * A configuration of the arc-standard system (Nivre 2004, "Incrementality in deterministic dependency parsing"): a stack, the words
 * not yet read, and the arcs so far. Tokens are counted from 1; 0 is the root, at the bottom of the stack.
 *
 * <p>Arcs only ever join the two topmost tokens, so the dependents of a token come from the inside to the outside: the last two on
 * each side are its outermost. Every operation takes constant time.
 */
final class ParserState {
    /** Stands for a token that is not there. */
    static final int NONE = -1;

    private final int size;
    private final int[] stack;
    private final int[] heads;
    private final int[] relations;
    private final int[] leftmost;
    private final int[] secondLeftmost;
    private final int[] rightmost;
    private final int[] secondRightmost;
    private int depth = 1;
    private int next = 1;

    /** At the beginning: only the root is on the stack. */
    ParserState(int tokens) {
        size = tokens;
        stack = new int[tokens + 1];
        heads = new int[tokens + 1];
        relations = new int[tokens + 1];
        leftmost = none(tokens);
        secondLeftmost = none(tokens);
        rightmost = none(tokens);
        secondRightmost = none(tokens);
    }

    private static int[] none(int tokens) {
        var none = new int[tokens + 1];
        Arrays.fill(none, NONE);
        return none;
    }

    boolean isFinal() {
        return depth == 1 && isReadWhole();
    }

    boolean isReadWhole() {
        return next > size;
    }

    /** Whether two tokens besides the root are on the stack, so that one may become the dependent of the other. */
    boolean mayReduce() {
        return depth > 2;
    }

    /** Whether the only word that is left is to become the dependent of the root: a sentence has one root. */
    boolean mayEnd() {
        return depth == 2 && isReadWhole();
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** The topmost token becomes the head of the one below it. */
    void leftArc(int relation) {
        int head = stack[depth - 1];
        int dependent = stack[depth - 2];
        stack[depth - 2] = head;
        depth--;
        attach(dependent, head, relation);
        secondLeftmost[head] = leftmost[head];
        leftmost[head] = dependent;
    }

    /** The topmost token becomes a dependent of the one below it. */
    void rightArc(int relation) {
        int head = stack[depth - 2];
        int dependent = stack[depth - 1];
        depth--;
        attach(dependent, head, relation);
        secondRightmost[head] = rightmost[head];
        rightmost[head] = dependent;
    }

    private void attach(int dependent, int head, int relation) {
        heads[dependent] = head;
        relations[dependent] = relation;
    }

    /** The token at a place of the stack, 0 for the topmost. */
    int onStack(int place) {
        return place < depth ? stack[depth - 1 - place] : NONE;
    }

    /** A token not yet read, 0 for the next. */
    int ahead(int place) {
        return next + place <= size ? next + place : NONE;
    }

    int leftmost(int token) {
        return of(leftmost, token);
    }

    int secondLeftmost(int token) {
        return of(secondLeftmost, token);
    }

    int rightmost(int token) {
        return of(rightmost, token);
    }

    int secondRightmost(int token) {
        return of(secondRightmost, token);
    }

    private static int of(int[] dependents, int token) {
        return token == NONE ? NONE : dependents[token];
    }

    int head(int token) {
        return heads[token];
    }

    /** Number of the relation to the head, once there is one. */
    int relation(int token) {
        return relations[token];
    }
}
