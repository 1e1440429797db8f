package guahao.platform.outside;

import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Outside the sandbox, until the operator names a gateway. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(missingBeans = CampusSettings.class)
final class UnconfiguredCampus implements Campus {

    @Override
    public Answer signIn(String identifier, String password) {
        throw new Failure.NotConfigured("campus.not-configured", "校园身份验证服务未配置");
    }
}
