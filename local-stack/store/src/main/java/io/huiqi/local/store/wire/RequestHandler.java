package io.huiqi.local.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.huiqi.local.store.command.Commands;
import io.huiqi.local.store.protocol.Reply;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of one connection, one after the other. */
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);

    private final Commands commands;
    private final AtomicInteger lastRequestId = new AtomicInteger();

    RequestHandler(Commands commands) {
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (request instanceof MongoMessage message) {
            answer(context, message);
        } else if (request instanceof MongoQuery query) {
            answer(context, query);
        }
    }

    private void answer(ChannelHandlerContext context, MongoMessage message) {
        Reply reply = commands.handle(message.getDatabaseName(), message.getDocument());
        ByteBuf out = context.alloc().buffer();
        ReplyWriter.write(
                reply, lastRequestId.incrementAndGet(), message.getHeader().getRequestID(), out);
        var unused = context.writeAndFlush(out);
    }

    /** The old form of request, in which drivers still say hello. */
    private void answer(ChannelHandlerContext context, MongoQuery query) {
        Document arguments = query.getQuery();
        Reply reply = commands.handle(query.getDatabaseName(), arguments);
        var header = new MessageHeader(
                lastRequestId.incrementAndGet(), query.getHeader().getRequestID());
        if (reply instanceof Reply.Fields fields) {
            var unused = context.writeAndFlush(new MongoReply(header, fields.document()));
        } else {
            var unused = context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            log.error("connection={} closed after a fault", context.channel().id(), cause);
        }
        var unused = context.close();
    }
}
