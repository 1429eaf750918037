package org.detente.cli;

import java.util.concurrent.Callable;
import org.detente.Workbench;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A question to the record that has one answer, printed for a reader or as JSON. */
abstract class RecordQuestion implements Callable<Integer> {
    @Mixin
    RecordOptions record;

    @Option(names = "--json", description = "Print JSON instead.")
    boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() {
        spec.commandLine().getOut().print(record.ask(this::answer));
        return 0;
    }

    /** The answer, as JSON when that is asked for. */
    abstract String answer(Workbench workbench);
}
