package org.detente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.base.Table;

/** Names of countries in two: "the two Koreas", and "the North" where one of the Koreas is named in the sentence. */
final class Divided {
    private record Country(String plural, List<Alias> both, List<String> shortNames) {
        boolean isNamed(List<Mention> mentions) {
            return mentions.stream()
                    .flatMap(mention -> mention.aliases().stream())
                    .anyMatch(
                            alias -> both.stream().anyMatch(half -> half.actor().equals(alias.actor())));
        }
    }

    private final List<Country> countries;

    private Divided(List<Country> countries) {
        this.countries = countries;
    }

    /** The table; a half that the directory does not know is left out. */
    static Divided of(List<Alias> aliases) {
        var countries = new ArrayList<Country>();
        for (var row : Table.ofResource(Divided.class, "divided.tsv").rows()) {
            var both = row.list("both").stream()
                    .flatMap(name -> aliases.stream()
                            .filter(alias -> alias.phrase().equals(name))
                            .limit(1))
                    .toList();
            countries.add(new Country(row.get("plural"), both, row.list("short")));
        }
        return new Divided(List.copyOf(countries));
    }

    /** The mentions, with those of the halves among them, from left to right. */
    List<Mention> with(List<Mention> mentions, List<String> words) {
        var all = new ArrayList<>(mentions);
        for (var country : countries) {
            boolean named = country.isNamed(mentions);
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                int half = country.shortNames().indexOf(word);
                if (word.equals(country.plural()) && isFree(mentions, i)) {
                    all.add(new Mention(i, i + 1, country.both()));
                } else if (named && half >= 0 && standsAlone(words, i) && isFree(mentions, i)) {
                    all.add(new Mention(i, i + 1, List.of(country.both().get(half))));
                }
            }
        }
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    /** "the North", not "the North Sea" or "the north of the country". */
    private static boolean standsAlone(List<String> words, int at) {
        boolean article = at > 0 && words.get(at - 1).equalsIgnoreCase("the");
        var next = at + 1 < words.size() ? words.get(at + 1) : ".";
        return article && !next.equals("of") && !Character.isUpperCase(next.charAt(0));
    }

    private static boolean isFree(List<Mention> mentions, int token) {
        return IntStream.range(0, mentions.size())
                .noneMatch(i -> mentions.get(i).contains(token));
    }
}
