package guahao.wire.console;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The head of the OpenAPI document; its body is generated from the controllers. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Guahao",
                        version = "1",
                        description = "写入、上传、下载走 REST，读取走 GraphQL（/graphql）。"
                                + " Writes, uploads and downloads; reads are GraphQL's, at /graphql."
                                + " 登录：POST /auth/login，把返回的令牌填入 Authorize。",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
final class ApiDescription {

    private ApiDescription() {}
}
