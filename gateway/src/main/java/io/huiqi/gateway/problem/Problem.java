package io.huiqi.gateway.problem;

/** Everything the gateway refuses or fails at by itself; the code is stable, the texts are for people. */
public enum Problem {
    MALFORMED(400, "malformed-request", "The request is malformed", "请求格式不正确"),
    UNAUTHENTICATED(401, "unauthorized", "A valid access token is needed", "需要有效的访问令牌"),
    INVALID_TOKEN(401, "invalid-token", "The access token is not accepted", "访问令牌无效"),
    FORBIDDEN(403, "forbidden", "This is not allowed for you", "无权执行此操作"),
    CSRF(403, "csrf-token-required", "A session needs its CSRF token to change anything", "会话请求缺少有效的 CSRF 令牌"),
    ORIGIN_REFUSED(403, "origin-not-allowed", "Pages of this origin may not call this API", "不允许该来源的网页调用"),
    NOT_FOUND(404, "not-found", "Nothing is here", "资源不存在"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not supported here", "不支持该请求方法"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No acceptable representation exists", "无法提供所要求的格式"),
    BODY_TOO_LARGE(413, "body-too-large", "The request body is too large", "请求体过大"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type is not supported", "不支持该媒体类型"),
    RATE_LIMITED(429, "rate-limited", "Too many requests", "请求过于频繁"),
    FAULT(500, "internal", "The gateway failed", "网关内部错误"),
    BROKEN_OFF(502, "service-unavailable", "The service broke off its answer", "服务中断了响应"),
    UNAVAILABLE(503, "service-unavailable", "The service cannot be reached", "服务暂不可用"),
    TIMED_OUT(504, "service-timeout", "The service did not answer in time", "服务响应超时");

    private final int status;
    private final String code;
    private final String english;
    private final String chinese;

    Problem(int status, String code, String english, String chinese) {
        this.status = status;
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    String title(boolean inChinese) {
        return inChinese ? chinese : english;
    }

    /** Whether the same request may well succeed a moment later, so that the answer says when to come back. */
    boolean isPassing() {
        return this == BROKEN_OFF || this == UNAVAILABLE || this == TIMED_OUT;
    }
}
