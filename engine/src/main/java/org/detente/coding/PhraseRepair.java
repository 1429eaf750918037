package org.detente.coding;

/**
 * Mends noun phrases: a number before joined adjectives ("18 current and former officials"), "persona non grata" taken for the
 * thing declared, an object taken for an indirect one.
 */
final class PhraseRepair {
    private static final int FARTHEST = 30;

    private final TreeEdit edit;

    private PhraseRepair(TreeEdit edit) {
        this.edit = edit;
    }

    static Tree mend(Tree tree) {
        var edit = new TreeEdit(tree);
        var repair = new PhraseRepair(edit);
        for (int i = 0; i < tree.size(); i++) {
            repair.joinedAdjectives(i);
            repair.unwanted(i);
            repair.soleObject(i);
            repair.titledName(i);
            repair.letGo(i);
            repair.nestedTitle(i);
            repair.tied(i);
        }
        return edit.result();
    }

    /** "18 current and former American officials": the number and both adjectives belong to the noun at the end. */
    private void joinedAdjectives(int number) {
        int last = number + 3;
        if (last + 1 >= edit.size()
                || Numerals.value(edit.word(number)).isEmpty()
                || !edit.tag(number + 1).matches("JJ|NN|VBG|VBN")
                || !edit.word(number + 2).equals("and")
                || !edit.tag(last).matches("JJ|VBN|VBG")) {
            return;
        }
        int noun = last + 1;
        while (noun + 1 < edit.size()
                && edit.tag(noun).matches("JJ|NNP|NN")
                && edit.tag(noun + 1).matches("JJ|NNP|NNS?")) {
            noun++;
        }
        if (!edit.tag(noun).equals("NNS")) {
            return;
        }
        int top = noun;
        for (int i = number; i <= last; i++) { // what the parser took for the head of it all
            boolean outside = edit.head(i) == Tree.ROOT || edit.head(i) < number || edit.head(i) > noun;
            if (outside && i != number + 2 && !isPredicate(edit.head(noun), number, noun)) {
                top = i;
                break;
            }
        }
        if (top != noun) {
            edit.move(noun, edit.head(top), edit.relation(top));
        }
        for (int i = number; i <= last; i++) {
            for (int child : edit.children(i)) {
                if (child > noun && edit.isVerb(child) && edit.head(i) == Tree.ROOT) {
                    edit.raise(child, i, "dep"); // "Eight (root) ... were barred"
                    edit.move(noun, child, edit.has(child, "aux:pass") ? "nsubj:pass" : "nsubj");
                } else if (child > noun || child < number) {
                    edit.move(child, noun, edit.relation(child));
                }
            }
        }
        edit.move(number, noun, "nummod");
        edit.move(number + 1, noun, "amod");
        edit.move(number + 2, noun, "cc");
        edit.move(last, noun, "amod");
    }

    private boolean isPredicate(int head, int from, int to) {
        return head != Tree.ROOT
                && (head < from || head > to)
                && !edit.relation(to).equals("conj");
    }

    /** "declared ten diplomats persona non grata": the diplomats are declared. */
    private void unwanted(int persona) {
        if (!edit.word(persona).matches("persona|personae|personas") || persona + 2 >= edit.size()) {
            return;
        }
        int grata = edit.word(persona + 2).matches("grata|gratae") ? persona + 2 : persona + 1;
        int verb = persona - 1;
        while (verb >= 0
                && persona - verb < FARTHEST
                && !edit.word(verb).matches("declar\\w+|nam(ed|es|ing)|proclaim\\w*|pronounc\\w+|mad?ke?|design\\w+")) {
            verb--;
        }
        if (verb < 0 || persona - verb >= FARTHEST || edit.isBelow(verb, persona) || edit.isBelow(verb, grata)) {
            return;
        }
        boolean passive = edit.has(verb, "aux:pass|nsubj:pass|auxpass");
        if (!passive && verb > 0 && edit.isNoun(verb - 1) && edit.tag(verb).equals("VBN")) {
            edit.move(verb, verb - 1, "acl"); // "diplomats declared persona non grata"
            passive = true;
        }
        int object = passive ? -1 : objectBetween(verb, persona);
        for (int part = persona; part <= grata; part++) {
            for (int child : edit.children(part)) {
                if (child < persona && child > verb && object >= 0 && child != object) {
                    edit.move(child, object, edit.has(child, "case") ? "nmod" : edit.relation(child));
                } else if (child > grata) {
                    edit.move(child, verb, edit.relation(child));
                }
            }
        }
        edit.move(persona, verb, "xcomp");
        for (int part = persona + 1; part <= grata; part++) {
            edit.move(part, persona, "flat");
        }
        if (object >= 0) {
            edit.move(object, verb, "obj");
        }
    }

    /** The head of the first run of nouns between two tokens; -1 when there is none. */
    private int objectBetween(int from, int to) {
        int first = from + 1;
        while (first < to && !edit.isNoun(first)) {
            first++;
        }
        int last = first;
        while (last + 1 < to && edit.isNoun(last + 1)) {
            last++;
        }
        for (int i = first; i <= last && i < to; i++) { // "the ambassador Boris Bera": what nothing in the run governs
            boolean governed = edit.head(i) >= first && edit.head(i) <= last;
            if (!governed && edit.head(i) != to) {
                return i;
            }
        }
        return first < to ? last : -1;
    }

    /** "the lawmaker Boris Bera and three aides": the name explains the noun, what is joined to it is joined to both. */
    private void titledName(int name) {
        int title = edit.head(name);
        if (title == Tree.ROOT
                || !edit.relation(name).equals("dep")
                || !edit.tag(name).equals("NNP")
                || !edit.tag(title).equals("NN")
                || title > name) {
            return;
        }
        for (int i = title + 1; i < name; i++) {
            if (!edit.tag(i).equals("NNP")) {
                return;
            }
        }
        edit.move(name, title, "appos");
        for (int child : edit.children(name)) {
            if (child > name && edit.relation(child).matches("conj|cc")) {
                edit.move(child, title, edit.relation(child));
            }
        }
    }

    /** "the pilot Boris Bera": the title belongs to the surname. */
    private void nestedTitle(int title) {
        int first = edit.head(title);
        if (edit.relation(title).equals("compound")
                && edit.tag(title).equals("NN")
                && first > title
                && edit.tag(first).equals("NNP")
                && edit.relation(first).equals("compound")
                && edit.tag(edit.head(first)).equals("NNP")) {
            edit.move(title, edit.head(first), "compound");
        }
    }

    /** "accused hackers tied to the Borian army of theft": the participle describes the hackers. */
    private void tied(int participle) {
        int noun = participle - 1;
        if (noun > 0
                && edit.word(participle).matches("tied|linked|connected|allied|affiliated|loyal|close")
                && edit.isNoun(noun)
                && edit.head(participle) == edit.head(noun)
                && edit.relation(noun).matches("obj|nsubj.*|obl|nmod")
                && edit.relation(participle).matches("xcomp|dep|advcl|amod")) {
            edit.move(participle, noun, "acl");
        }
    }

    /** "were let go by Alpia": one verb, whose parts the parser tears apart. */
    private void letGo(int go) {
        int let = edit.head(go);
        if (!edit.word(go).equals("go") || let != go - 1 || !edit.word(let).matches("let|lets|letting")) {
            return;
        }
        for (int child : edit.children(go)) {
            edit.move(child, let, edit.relation(child));
        }
        edit.move(go, let, "compound:prt");
    }

    /** A verb with an indirect object alone has a direct one. */
    private void soleObject(int token) {
        int verb = edit.head(token);
        if (edit.relation(token).equals("iobj") && verb != Tree.ROOT && !edit.has(verb, "obj|ccomp|xcomp")) {
            edit.move(token, verb, "obj");
        }
    }
}
