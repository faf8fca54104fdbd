package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import aQute.bnd.build.Project;
import aQute.bnd.build.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bnd.bnd files that Maven builds with open as a Bndtools workspace, too. */
class WorkspaceIT {
  private static final Set<String> NOT_SOURCES = Set.of(".git", ".pvm", "cnf/cache");

  @Test
  void opensAndBuildsAsABndWorkspace(@TempDir Path folder) throws Exception {
    copySourcesAndClasses(folder);
    List<String> problems = new ArrayList<>();
    List<String> projects = new ArrayList<>();
    try (Workspace workspace = new Workspace(folder.toFile())) {
      for (Project project : workspace.getBuildOrder()) {
        projects.add(project.getName());
        File[] built = project.build();
        problems.addAll(project.getErrors());
        problems.addAll(project.getWarnings());
        if (built != null && !project.isNoBundles()) {
          assertNotEquals(0, built.length, project.getName());
        }
      }
      problems.addAll(workspace.getErrors());
      problems.addAll(workspace.getWarnings());
    }
    assertEquals(List.of(), problems);
    assertEquals(modules(), projects.stream().sorted().toList());
  }

  private static List<String> modules() throws IOException {
    try (var folders = Files.list(Repository.root())) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("bnd.bnd")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Bndtools has Eclipse compile; here Maven has. */
  private static void copySourcesAndClasses(Path folder) throws IOException {
    Repository.copy(
        Repository.root(),
        folder,
        path ->
            NOT_SOURCES.contains(path.toString())
                || (path.getNameCount() == 3
                    && path.getName(1).toString().equals("target")
                    && !path.getName(2).toString().equals("classes"))
                || (path.getNameCount() == 1 && path.toString().equals("target")));
  }
}
