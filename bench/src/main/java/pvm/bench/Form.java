package pvm.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a program is run: by the JVM itself, or as a process of PVM. */
enum Form {
  PLAIN,
  PERSISTENT;

  /**
   * Where the things to run are.
   *
   * @param java the java command, of the JDK that PVM runs on
   * @param plainFlags of the plain JVM
   * @param distribution the folder of the built distribution of PVM
   * @param classes the folder with the classes of the programs, and no others
   * @param data an empty folder for images
   */
  record Installation(
      Path java, List<String> plainFlags, Path distribution, Path classes, Path data) {}

  /** The command that runs a program. */
  List<String> command(Installation installation, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    switch (this) {
      case PLAIN -> {
        command.add(installation.java().toString());
        command.addAll(installation.plainFlags());
        command.addAll(List.of("-cp", installation.classes().toString(), mainClass));
      }
      case PERSISTENT -> {
        command.addAll(List.of(installation.distribution().resolve("pvm").toString(), "run"));
        command.addAll(List.of("--figures", "--data", installation.data().toString()));
        command.addAll(List.of("--main", mainClass, installation.classes().toString()));
      }
    }
    command.addAll(arguments);
    return command;
  }
}
