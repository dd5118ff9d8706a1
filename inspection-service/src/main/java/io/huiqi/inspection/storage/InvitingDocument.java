package io.huiqi.inspection.storage;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How far inviting to a meeting has come, as stored; public because the driver reads records by reflection.
 *
 * @param reached the code of the last enterprise noted as invited
 */
public record InvitingDocument(@BsonId String id, String reached, boolean complete, long invited) {}
