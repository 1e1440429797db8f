package guahao.platform.outbox;

import guahao.platform.outside.WeChat.Sending;

/** Template messages to WeChat users, for a caller who has to know what became of his. */
public interface WeChatMessages {

    /**
     * @param json what WeChat is sent
     * @throws guahao.platform.failure.Failure.Unavailable when WeChat does not answer in time, or not sensibly
     * @throws guahao.platform.failure.Failure.NotConfigured when there is no app to send for
     */
    Sending send(String openid, String template, String json);
}
