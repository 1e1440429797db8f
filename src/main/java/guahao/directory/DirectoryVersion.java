package guahao.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The one row that counts the directory's changes. */
@MappedEntity("directory_version")
record DirectoryVersion(@Id long id, long version) {}
