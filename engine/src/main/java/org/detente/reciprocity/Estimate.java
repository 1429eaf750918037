package org.detente.reciprocity;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an estimator gives, or why it gives nothing: in place of a number that would mean nothing there is a reason.
 *
 * @param value  the result, if any
 * @param whyNot the reason in words; empty when there is a result
 * @param <T>    type of the result
 */
public record Estimate<T>(Optional<T> value, String whyNot) {

    public static <T> Estimate<T> of(T value) {
        return new Estimate<>(Optional.of(value), "");
    }

    /** @param reason in words, not empty */
    public static <T> Estimate<T> none(String reason) {
        return new Estimate<>(Optional.empty(), reason);
    }

    public boolean isKnown() {
        return value.isPresent();
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public T get() {
        return value.orElseThrow();
    }

    public <R> Estimate<R> map(Function<? super T, ? extends R> function) {
        return new Estimate<>(value.map(function), whyNot);
    }
}
