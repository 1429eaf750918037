package org.detente.coding;

/**
 * Mends clauses: a participle behind its noun taken for the verb of the sentence ("Two men accused of spying were expelled", "freed
 * two men held in May"), and a subject lost behind an opening phrase ("Citing a lack of progress, Alpia called off the talks").
 */
final class ClauseRepair {
    private final TreeEdit edit;

    private ClauseRepair(TreeEdit edit) {
        this.edit = edit;
    }

    static Tree mend(Tree tree) {
        var edit = new TreeEdit(tree);
        var repair = new ClauseRepair(edit);
        for (int i = 0; i < tree.size(); i++) {
            repair.heldObject(i);
            repair.swallowed(i);
        }
        repair.opening();
        repair.fronted();
        for (int i = 0; i < tree.size(); i++) {
            repair.reduced(i);
            repair.lostSubject(i);
            repair.secondClause(i);
            repair.trailingSpeech(i);
        }
        return edit.result();
    }

    /** "freed two men held in May": the men are the object, not the subject of a clause. */
    private void heldObject(int participle) {
        int verb = edit.head(participle);
        if (!edit.tag(participle).equals("VBN")
                || verb == Tree.ROOT
                || verb > participle
                || !edit.isVerb(verb)
                || !edit.relation(participle).matches("dep|ccomp|xcomp|advcl")
                || edit.has(participle, "aux|aux:pass|mark")
                || edit.has(verb, "obj")) {
            return;
        }
        for (int noun : edit.children(participle)) {
            boolean subject = edit.relation(noun).startsWith("nsubj") && edit.isNoun(noun);
            if (subject && noun > verb && noun < participle && participle - noun <= 4) {
                edit.move(noun, verb, "obj");
                edit.move(participle, noun, "acl");
                return;
            }
        }
    }

    /** "bombed targets in Boria, where an army was fighting": the relative clause has swallowed the object. */
    private void swallowed(int clause) {
        int verb = edit.head(clause);
        if (!edit.isVerb(clause)
                || verb == Tree.ROOT
                || verb > clause
                || !edit.isVerb(verb)
                || !edit.relation(clause).matches("dep|ccomp")
                || edit.has(verb, "obj")
                || edit.has(clause, "mark")) {
            return;
        }
        int relative = verb + 1;
        while (relative < clause && !edit.word(relative).matches("where|which|who|whose")) {
            relative++;
        }
        int before = relative - 1;
        before = edit.word(before).equals(",") ? before - 1 : before;
        int object = edit.children(clause).stream()
                .filter(child -> edit.relation(child).equals("nsubj") && edit.isNoun(child) && child > verb)
                .findFirst()
                .orElse(-1);
        if (relative >= clause || object < 0 || object > before || !edit.isNoun(before)) {
            return;
        }
        for (int child : edit.children(clause)) {
            if (child > object && child <= before) {
                edit.move(child, object, "nmod");
            }
        }
        edit.move(object, verb, "obj");
        edit.move(clause, before, "acl:relcl");
    }

    /** The sentence opens with a participle; behind the comma stand the subject and the verb. */
    private void opening() {
        if (edit.size() < 5 || !edit.tag(0).matches("VBG|VBN")) {
            return;
        }
        int verb = 1;
        while (verb < edit.size() && !isMain(verb)) {
            verb++;
        }
        if (verb >= edit.size()) {
            return;
        }
        int subject = subjectBefore(verb);
        int content = contentOf(verb);
        if (edit.relation(0).startsWith("nsubj") && edit.head(0) == content) {
            edit.move(0, content, "advcl");
        } else if (edit.head(0) == Tree.ROOT && edit.isBelow(content, 0)) {
            if (edit.relation(content).equals("amod") && edit.head(content) > content) {
                int object = edit.head(content); // "Boris Bera imposed (amod) sanctions"
                edit.move(content, 0, "dep");
                edit.move(object, content, "obj");
            }
            edit.raise(content, 0, "advcl");
        } else {
            return;
        }
        edit.move(subject, content, edit.has(content, "aux:pass") ? "nsubj:pass" : "nsubj");
    }

    /** A finite verb or auxiliary right behind a noun phrase that begins after a comma. */
    private boolean isMain(int token) {
        return edit.tag(token).matches("VBD|VBZ|VBP|MD") && subjectBefore(token) >= 0;
    }

    private int subjectBefore(int verb) {
        int noun = verb - 1;
        while (noun > 0 && edit.tag(noun).startsWith("RB")) {
            noun--;
        }
        if (!edit.isNoun(noun)) {
            return -1;
        }
        int at = noun;
        int head = noun;
        while (at > 0 && edit.tag(at).matches("N.*|JJ[RS]?|DT|CD|POS|PRP\\$|IN|CC")) {
            if (edit.tag(at).equals("IN")) { // "the head of the mission was": the first noun is the subject
                if (!edit.word(at).matches("of|in|at|from|for")) {
                    return -1;
                }
                head = at - 1;
            }
            at--;
        }
        return edit.word(at).equals(",") && edit.isNoun(head) ? head : -1;
    }

    /** The verb that an auxiliary belongs to; the verb itself where it is none. */
    private int contentOf(int verb) {
        boolean auxiliary = edit.relation(verb).matches("aux.*|cop");
        return auxiliary && edit.head(verb) != Tree.ROOT ? edit.head(verb) : verb;
    }

    /** "Two men accused of spying were expelled": a participle without auxiliary is not the verb, if a passive without subject follows. */
    private void reduced(int root) {
        if (edit.head(root) != Tree.ROOT || !edit.tag(root).matches("VBN|VBD") || edit.has(root, "aux.*|obj|cop")) {
            return;
        }
        int subject = -1;
        for (int child : edit.children(root)) {
            subject = edit.relation(child).startsWith("nsubj") && child < root && edit.isNoun(child) ? child : subject;
        }
        if (subject < 0) {
            return;
        }
        for (int verb = root + 1; verb < edit.size(); verb++) {
            boolean passive = edit.isVerb(verb) && edit.has(verb, "aux:pass");
            if (passive && edit.isBelow(verb, root)) {
                release(verb);
            }
            boolean bare = !edit.has(verb, "nsubj.*|mark|cc|csubj.*");
            if (passive
                    && bare
                    && edit.isBelow(verb, root)
                    && !edit.relation(verb).matches("acl.*|advcl|xcomp")
                    && !isJoined(verb)) {
                edit.move(verb, root, "dep");
                edit.raise(verb, root, "dep");
                edit.move(subject, verb, "nsubj:pass");
                edit.move(root, subject, "acl");
                return;
            }
        }
    }

    /** "described as officers were expelled": a noun behind a preposition is no subject. */
    private void release(int verb) {
        for (int noun : edit.children(verb)) {
            if (!edit.relation(noun).startsWith("nsubj") || noun > verb) {
                continue;
            }
            int at = noun - 1;
            while (at > 0 && edit.tag(at).matches("N.*|JJ|DT|CD")) {
                at--;
            }
            int before = at - 1;
            if (at > 1 && edit.word(at).equals("as") && edit.isVerb(before)) {
                edit.move(at, noun, "case");
                edit.move(noun, before, "obl");
                edit.move(verb, edit.head(verb), "dep");
            }
        }
    }

    /** Whether "and" or a relative pronoun stands right before the auxiliaries. */
    private boolean isJoined(int verb) {
        int first = edit.children(verb).stream()
                .filter(child -> edit.relation(child).startsWith("aux"))
                .min(Integer::compare)
                .orElse(verb);
        return first > 0 && edit.tag(first - 1).matches("CC|W.*");
    }

    /** "In exchange Alpia handed over a ship": the phrase in front and the subject are no one name. */
    private void fronted() {
        if (edit.size() < 4 || !edit.tag(0).equals("IN") || !edit.tag(1).matches("NN|NNP")) {
            return;
        }
        int subject = edit.head(1);
        boolean joined = subject > 1
                && edit.relation(1).equals("compound")
                && edit.head(0) == subject
                && edit.tag(subject).startsWith("NNP")
                && edit.head(subject) != Tree.ROOT;
        int verb = joined ? edit.head(subject) : Tree.ROOT;
        boolean common = edit.tag(1).equals("NN") || DayReader.isTimeWord(edit.word(1));
        if (verb > subject && common && edit.isVerb(verb) && !edit.has(verb, "nsubj.*")) {
            edit.move(subject, verb, edit.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            edit.move(1, verb, "obl");
            edit.move(0, 1, "case");
        }
    }

    /** "must leave Alpe, Alpia announced": the words of a speaker at the end have swallowed the object before. */
    private void trailingSpeech(int saying) {
        int verb = edit.head(saying);
        if (!edit.tag(saying).equals("VBD")
                || verb == Tree.ROOT
                || verb > saying
                || !edit.isVerb(verb)
                || !edit.relation(saying).matches("ccomp|dep")
                || edit.has(verb, "obj")
                || edit.has(saying, "mark|obj|ccomp|aux.*")) {
            return;
        }
        for (int object : edit.children(saying)) {
            if (!edit.relation(object).equals("nsubj") || object < verb) {
                continue;
            }
            for (int speaker : edit.children(object)) {
                boolean last = edit.relation(speaker).equals("appos") && speaker == saying - 1;
                if (last && speaker > object) {
                    edit.move(object, verb, "obj");
                    edit.move(speaker, saying, "nsubj");
                    edit.move(saying, verb, "parataxis");
                    return;
                }
            }
        }
    }

    /** "Alpia freed a spy and Boria gave up a pilot": the name before the second verb is its subject, not a second object. */
    private void secondClause(int verb) {
        if (!edit.tag(verb).matches("VBD|VBZ")
                || edit.head(verb) == Tree.ROOT
                || !edit.relation(verb).matches("dep|conj|ccomp|parataxis|acl.*|advcl")
                || edit.has(verb, "nsubj.*|csubj.*|mark")) {
            return;
        }
        int noun = verb - 1;
        while (noun > 0 && edit.tag(noun).startsWith("RB")) {
            noun--;
        }
        if (noun < 2 || !edit.isNoun(noun) || !edit.relation(noun).equals("conj") || edit.head(noun) > noun) {
            return;
        }
        int before = noun - 1;
        while (before > 0 && edit.tag(before).matches("DT|JJ|NNP?|CD|POS")) {
            before--;
        }
        if (!edit.word(before).equals("and")) {
            return;
        }
        int first = edit.head(noun);
        while (first != Tree.ROOT && !edit.isVerb(first)) {
            first = edit.head(first);
        }
        if (first == Tree.ROOT || first > noun || edit.relation(edit.head(noun)).startsWith("nsubj")) {
            return;
        }
        edit.move(verb, first, "conj");
        edit.move(noun, verb, "nsubj");
    }

    /** "On the anniversary of the talks, nine Borians were blacklisted": the subject hangs under the opening phrase. */
    private void lostSubject(int verb) {
        if (!edit.isVerb(verb)
                || edit.head(verb) != Tree.ROOT
                || !edit.tag(0).matches("IN|RB|DT|NN|NNS")
                || edit.has(verb, "nsubj.*|csubj.*|expl")
                || !edit.tag(verb).matches("VBD|VBN|VBZ")) {
            return;
        }
        int first = edit.children(verb).stream()
                .filter(child -> edit.relation(child).startsWith("aux"))
                .min(Integer::compare)
                .orElse(verb);
        boolean finite = first != verb || !edit.tag(verb).equals("VBN");
        int subject = finite && first > 2 ? subjectBefore(first) : -1;
        if (subject <= 0) {
            return;
        }
        int comma = subject;
        while (!edit.word(comma).equals(",")) {
            comma--;
        }
        int lead = subject;
        for (int i = comma + 1; i < subject; i++) { // of "nine Borians and two firms" the first
            if (edit.isNoun(i) && i + 1 < edit.size() && edit.word(i + 1).equals("and")) {
                lead = i;
                break;
            }
        }
        edit.move(lead, verb, edit.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        if (lead != subject) {
            edit.move(subject, lead, "conj");
        }
    }
}
