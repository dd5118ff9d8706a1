package io.huiqi.registry.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problems;
import io.huiqi.registry.enterprise.Command;
import io.huiqi.registry.enterprise.MasterData;
import io.huiqi.registry.enterprise.Precondition;
import io.huiqi.registry.enterprise.RecordTogether;
import io.huiqi.registry.enterprise.RegisterEnterprise;
import io.huiqi.registry.web.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of an import as commands and tells all that is wrong with those it cannot read. */
final class ImportReader {

    private final ObjectReader json;
    private final MasterDataReader masterData;
    private final FiguresReader figures;
    private final RecognitionReader recognitions;

    ImportReader(JsonMapper json, MasterDataReader masterData, FiguresReader figures, RecognitionReader recognitions) {
        this.json = json.readerFor(ImportLine.class);
        this.masterData = masterData;
        this.figures = figures;
        this.recognitions = recognitions;
    }

    Reading read(Line line) {
        if (line.isTooLong()) {
            return new Rejected(
                    null, List.of(new FieldError("", "line-too-long", "has more than " + Lines.LIMIT + " bytes")));
        }
        try {
            ImportLine read = json.readValue(line.bytes());
            return read == null ? new Rejected(null, List.of(notAnObject())) : command(read);
        } catch (JacksonException e) {
            return new Rejected(null, Problems.ofJson(e).errors());
        }
    }

    private Reading command(ImportLine line) {
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/uscc", line.uscc());
        MasterData data = masterData.read(checks, line.masterData());
        List<Command> rest = new ArrayList<>();
        readFigures(checks, enterprise, line.figures(), rest);
        readRecognitions(checks, enterprise, line.recognitions(), rest);
        return checks.hasErrors() || enterprise == null || data == null
                ? new Rejected(line.uscc(), checks.errors())
                : new Understood(new RecordTogether(new RegisterEnterprise(enterprise, data, Precondition.NONE), rest));
    }

    private void readFigures(
            Checks checks,
            @Nullable Uscc enterprise,
            @Nullable Map<String, @Nullable FiguresBody> given,
            List<Command> commands) {
        if (given == null) {
            return;
        }
        given.forEach((key, body) -> {
            String at = "/figures/" + Pointers.escape(key);
            Integer year = checks.writtenYear(at, key);
            if (body == null) {
                checks.error(at, "required", "must be an object with facts and source");
            } else {
                add(commands, figures.read(checks, at, enterprise, year, body, Precondition.NONE));
            }
        });
    }

    private void readRecognitions(
            Checks checks,
            @Nullable Uscc enterprise,
            @Nullable List<@Nullable RecognitionBody> given,
            List<Command> commands) {
        List<@Nullable RecognitionBody> bodies = Objects.requireNonNullElse(given, List.of());
        for (int i = 0; i < bodies.size(); i++) {
            RecognitionBody body = bodies.get(i);
            String at = "/recognitions/" + i;
            if (body == null) {
                checks.error(at, "required", "must be an object with kind, grantedOn and documentNo");
            } else {
                add(commands, recognitions.read(checks, at, enterprise, body));
            }
        }
    }

    private static void add(List<Command> commands, @Nullable Command command) {
        if (command != null) {
            commands.add(command);
        }
    }

    private static FieldError notAnObject() {
        return new FieldError("", "wrong-type", "must be a JSON object");
    }

    /** What a line says. */
    sealed interface Reading {}

    record Understood(Command command) implements Reading {}

    record Rejected(@Nullable String uscc, List<FieldError> errors) implements Reading {}
}
