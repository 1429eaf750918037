package org.detente.source.events;

import org.detente.actor.Directory;
import org.detente.ontology.Ontology;

/** What the codes of event files mean: their actors in a directory, their acts in an ontology. Immutable and thread-safe. */
public final class Codebook {
    private final ActorCodes actors;
    private final ActorNames names;
    private final ActCodes acts;

    private Codebook(Directory directory, Ontology ontology) {
        actors = new ActorCodes(directory);
        names = new ActorNames(directory, actors);
        acts = new ActCodes(ontology);
    }

    /** Codes in terms of a directory, which may have names of one's own, and of an ontology. */
    public static Codebook of(Directory directory, Ontology ontology) {
        return new Codebook(directory, ontology);
    }

    /** Codes in terms of what ships. */
    public static Codebook standard() {
        return of(Directory.standard(), Ontology.standard());
    }

    ActorCodes actors() {
        return actors;
    }

    ActorNames names() {
        return names;
    }

    ActCodes acts() {
        return acts;
    }
}
