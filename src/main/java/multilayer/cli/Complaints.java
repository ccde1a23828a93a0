package multilayer.cli;

import java.util.List;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong: one sentence on standard error. The stack trace is for the debug log only. */
final class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private Complaints() {}

    /**
     * What a command throws that was given what it cannot use.
     *
     * @param spec the command's own, set by picocli before it calls the command
     */
    static ParameterException about(@Nullable CommandSpec spec, String sentence, @Nullable Exception cause) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls the command", cause);
        }
        return new ParameterException(spec.commandLine(), sentence, cause);
    }

    static int badArgument(ParameterException exception, String[] arguments) {
        LOG.debug("bad argument", exception);
        CommandLine command = exception.getCommandLine();
        command.getErr().println(sentence(exception, command.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    static int failure(Exception exception, CommandLine command, ParseResult parsed) {
        LOG.debug("failed", exception);
        command.getErr().println(Messages.text("cli.failed", reason(exception)));
        return Exit.FAILED;
    }

    private static String sentence(ParameterException exception, String command) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched, command);
        }
        // What picocli itself complains of carries the option, and no way out.
        if (exception.getClass() != ParameterException.class || exception.getArgSpec() != null) {
            return Messages.text("cli.unusable", reason(exception), command);
        }
        return reason(exception);
    }

    private static String unknown(UnmatchedArgumentException exception, String command) {
        String argument = exception.getUnmatched().get(0);
        List<String> suggestions = exception.getSuggestions();
        return suggestions.isEmpty()
                ? Messages.text("cli.unknown", argument, command)
                : Messages.text("cli.unknownSimilar", argument, command, suggestions.get(0));
    }

    /** The message of {@code exception}, or its kind when it has none. */
    static String reason(Throwable exception) {
        String message = exception.getMessage();
        return message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
    }
}
