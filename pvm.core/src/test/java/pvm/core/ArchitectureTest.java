package pvm.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The order of packages that ARCHITECTURE.md draws: imports point downward only. */
@AnalyzeClasses(packages = "pvm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule importsPointDownward =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .ensureAllClassesAreContainedInArchitecture()
          .layer("natives api")
          .definedBy("pvm.natives..", "pvm.device..")
          .layer("store")
          .definedBy("pvm.store..")
          .layer("api")
          .definedBy("pvm.api..")
          .layer("abi")
          .definedBy("pvm.core.abi..")
          .layer("image")
          .definedBy("pvm.core.image..")
          .layer("heap")
          .definedBy("pvm.core.heap..")
          .layer("library")
          .definedBy("pvm.core.library..")
          .layer("translate")
          .definedBy("pvm.core.translate..")
          .layer("loader")
          .definedBy("pvm.core.loader..")
          .layer("natives")
          .definedBy("pvm.core.natives..")
          .layer("process")
          .definedBy("pvm.core.process..")
          .layer("checkpoint")
          .definedBy("pvm.core.checkpoint..")
          .layer("kernel")
          .definedBy("pvm.core.kernel..")
          .whereLayer("natives api")
          .mayNotAccessAnyLayer()
          .whereLayer("store")
          .mayNotAccessAnyLayer()
          .whereLayer("api")
          .mayNotAccessAnyLayer()
          .whereLayer("abi")
          .mayNotAccessAnyLayer()
          .whereLayer("image")
          .mayOnlyAccessLayers("abi", "store")
          .whereLayer("heap")
          .mayOnlyAccessLayers("abi", "image")
          .whereLayer("library")
          .mayOnlyAccessLayers("abi", "image", "natives api")
          .whereLayer("translate")
          .mayOnlyAccessLayers("abi", "image")
          .whereLayer("loader")
          .mayOnlyAccessLayers("api", "abi", "image", "heap", "library", "translate")
          .whereLayer("natives")
          .mayOnlyAccessLayers("api", "abi", "image", "natives api")
          .whereLayer("process")
          .mayOnlyAccessLayers("api", "abi", "image")
          .whereLayer("checkpoint")
          .mayOnlyAccessLayers("abi", "image", "heap", "store")
          .whereLayer("kernel")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("pvm.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheKernelKnowsOsgi =
      noClasses()
          .that()
          .resideOutsideOfPackages("pvm.core.kernel..", "pvm.natives..", "pvm.device..")
          .and(areNotPackageInfos())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.osgi..");

  @ArchTest
  static final ArchRule theEngineKnowsNoStore =
      noClasses().should().dependOnClassesThat().resideInAPackage("net.openhft..");

  private static DescribedPredicate<JavaClass> areNotPackageInfos() {
    return DescribedPredicate.describe(
        "are no package-info, whose annotations are OSGi's",
        c -> !c.getSimpleName().equals("package-info"));
  }
}
