package io.huiqi.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import io.huiqi.local.store.protocol.Failure;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.read.ReadCommands;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.write.WriteCommands;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All commands by name. Every error becomes a reply; a fault is logged without the data that met it. */
public final class Commands {

    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private static final int INTERNAL_ERROR = 1;

    private final Map<String, Handler> handlers = new HashMap<>();

    public Commands(Engine engine, Catalog catalog, Clock clock) {
        ReadCommands.all(engine, catalog, clock).forEach(this::add);
        WriteCommands.all(catalog).forEach(this::add);
        addAdministration(new Administration(catalog));
        addHandshake(new Handshake(clock));
    }

    private void addAdministration(Administration administration) {
        add("create", administration::create);
        add("drop", administration::drop);
        add("dropDatabase", administration::dropDatabase);
        add("createIndexes", administration::createIndexes);
        add("dropIndexes", administration::dropIndexes);
        add("listCollections", administration::listCollections);
        add("listIndexes", administration::listIndexes);
        add("listDatabases", administration::listDatabases);
        add("collStats", administration::statistics);
        add("validate", administration::validate);
    }

    private void addHandshake(Handshake handshake) {
        add("hello", handshake::hello);
        add("isMaster", handshake::hello);
        add("buildInfo", handshake::buildInfo);
        add("ping", request -> Reply.ok());
        add("endSessions", request -> Reply.ok());
    }

    private void add(String name, Handler handler) {
        handlers.put(name.toLowerCase(Locale.ROOT), handler);
    }

    /** Answers the command that {@code arguments} begin with; never throws. */
    public Reply handle(String database, Document arguments) {
        var request = new Request(database, arguments);
        try {
            return handlerOf(request).handle(request);
        } catch (MongoServerException e) {
            return failure(e);
        } catch (RuntimeException e) {
            log.error("command={} database={} failed", request.command(), database, e);
            return failure(new MongoServerError(INTERNAL_ERROR, "InternalError", "Internal error: " + e.getMessage()));
        }
    }

    private Handler handlerOf(Request request) {
        if (request.has("startTransaction") || request.has("autocommit")) {
            throw new MongoServerError(ErrorCode.IllegalOperation, "The local store does not offer transactions");
        }
        Handler handler = handlers.get(request.command().toLowerCase(Locale.ROOT));
        if (handler == null) {
            throw new NoSuchCommandException(request.command());
        }
        return handler;
    }

    private static Reply failure(MongoServerException e) {
        return new Reply.Fields(Failure.describe(e, new Document("ok", 0.0)));
    }
}
