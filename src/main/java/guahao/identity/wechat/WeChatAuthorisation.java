package guahao.identity.wechat;

/**
 * What an account last answered about a template.
 *
 * @param status {@code accept}, {@code reject} or {@code ban}
 */
public record WeChatAuthorisation(String templateId, String status) {

    public boolean isAccepted() {
        return status.equals("accept");
    }
}
