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
   * @param distribution the folder of the built distribution of PVM
   * @param classes the folder with the classes of the programs, and no others
   * @param data an empty folder for images
   */
  record Installation(Path java, Path distribution, Path classes, Path data) {}

  /**
   * The command that runs a program. The plain JVM has its own defaults, but for the collector,
   * which is the same in both forms.
   */
  List<String> command(Installation installation, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    switch (this) {
      case PLAIN -> {
        command.add(installation.java().toString());
        command.addAll(
            List.of("-XX:+UseSerialGC", "-cp", installation.classes().toString(), mainClass));
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
