package guahao.wire.graphql.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The whole schema as one text, as it is committed for readers and for clients that generate code. */
public final class PrintedSchema {

    private PrintedSchema() {}

    public static String of(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinition(name -> name.equals("access"))
                        .includeDirectives(name -> name.equals("access") || name.equals("deprecated")))
                .print(schema);
    }
}
