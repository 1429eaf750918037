package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.event.Quantity;

/** Sums of money in a sentence, in dollars and euros: in billions from 0.1 billion on, else in millions. */
final class Money {

    /** @param at the token of the sign or word of the currency */
    record Amount(int at, Quantity quantity) {}

    private Money() {}

    static List<Amount> in(Tree tree) {
        var found = new ArrayList<Amount>();
        for (int i = 0; i < tree.size(); i++) {
            int at = i;
            amount(tree, i).ifPresent(quantity -> found.add(new Amount(at, quantity)));
        }
        return found;
    }

    private static Optional<Quantity> amount(Tree tree, int at) {
        var form = tree.form(at).toLowerCase(Locale.ROOT);
        boolean before = form.matches("(us|u\\.s\\.)?[$€]|eur|usd");
        boolean behind = form.matches("dollars?|euros?");
        int first = before ? at + 1 : at;
        while (behind && first > 0 && isNumeral(tree, first - 1)) {
            first--;
        }
        var words = new ArrayList<String>();
        for (int i = first; (before || behind) && i < tree.size() && isNumeral(tree, i); i++) {
            words.add(tree.form(i));
        }
        double amount = Numerals.of(words);
        if (amount <= 0.0) {
            return Optional.empty();
        }
        var currency = form.contains("€") || form.startsWith("eur") ? "EUR" : "USD";
        return Optional.of(
                amount >= 1e8
                        ? new Quantity(amount / 1e9, currency + "_bn")
                        : new Quantity(amount / 1e6, currency + "_mn"));
    }

    private static boolean isNumeral(Tree tree, int token) {
        return Numerals.value(tree.form(token)).isPresent();
    }
}
