package guahao.directory;

import jakarta.inject.Singleton;

/** Tells the servers that a test wrote to the directory's tables itself. */
@Singleton
public final class DirectoryWord {

    private final DirectoryChanges changes;

    DirectoryWord(DirectoryChanges changes) {
        this.changes = changes;
    }

    public void changed() {
        changes.make(() -> true);
    }
}
