package org.detente.coding;

import java.io.Serializable;

/**
 * A word, number or mark of a sentence.
 *
 * @param form  as written
 * @param begin first character in the text that was split, from 0
 * @param end   character after the last one
 */
public record Token(String form, int begin, int end) implements Serializable {}
