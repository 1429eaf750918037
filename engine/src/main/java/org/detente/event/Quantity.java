package org.detente.event;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How much or how many, as the report says it.
 *
 * @param amount positive and finite
 * @param unit   what is counted: "diplomats", "persons", "USD_bn"
 */
public record Quantity(double amount, String unit) implements Serializable {

    /** @throws IllegalArgumentException if the amount is not positive or the unit is empty */
    public Quantity {
        if (!(amount > 0.0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(
                    "A quantity must be positive and finite, but was %s %s.".formatted(amount, unit));
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("A quantity needs a unit, but had none: " + amount + ".");
        }
    }

    /** Money is not counted by heads, but in billions. */
    public boolean isMoney() {
        return unit.startsWith("USD") || unit.startsWith("EUR");
    }

    /** An amount of money in billions, of whatever currency: "USD_bn", "USD_mn", "USD". */
    public double billions() {
        return unit.endsWith("_bn") ? amount : unit.endsWith("_mn") ? amount / 1e3 : amount / 1e9;
    }

    /** The number without needless zeros: 10, 5.5. */
    public String number() {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    /** "10 diplomats", "250 bn US dollars". */
    @Override
    public String toString() {
        return switch (unit) {
            case "USD_bn" -> number() + " bn US dollars";
            case "USD_mn" -> number() + " m US dollars";
            case "EUR_bn" -> number() + " bn euros";
            case "EUR_mn" -> number() + " m euros";
            default -> number() + " " + (amount == 1.0 ? singular() : unit);
        };
    }

    /** The unit for one: "embassy", "media outlet", "person or entity"; as it is where both numbers look alike. */
    private String singular() {
        return Arrays.stream(unit.split(" and ", -1)).map(Quantity::ofOne).collect(Collectors.joining(" or "));
    }

    private static String ofOne(String plural) {
        if (plural.endsWith("ies")) { // no unit has a singular in -ie
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.endsWith("men")) {
            return plural.substring(0, plural.length() - 3) + "man";
        }
        if (plural.matches(".*(ch|sh|x|ss)es")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
