package io.promoment.rules.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.io.ByteArrayResource;
import org.drools.model.Model;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.util.PortablePath;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * The one class that knows how Drools 10 builds inside. Public Drools can only build everything at once: 9.6 s where one
 * of 340 promotions changed, against 0.26 s for compiling that one and linking all. And it loads what it built, which runs
 * it, before anybody can look: so its parts are put together here, rules → Java sources → class files in memory, without
 * the container that would load them.
 */
final class Models {
    private static final String SOURCES = "src/main/java/";

    /**
     * For dates among the attributes of rules, which promotions have not. It needs {@code Locale}, and whoever sees that can
     * change the language of the whole service.
     */
    private static final Pattern DATE_FORMAT =
            Pattern.compile("public \\w+ \\w+ [\\w.]*DateTimeFormatter DATE_TIME_FORMATTER = [^;]*;");

    /** A JRE has no other. Its language is that of the oldest Java that runs Promoment. */
    private static final JavaCompiler JAVA =
            JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE, "17", SOURCES);

    /** Linking notes the names of rules at predicates that models keep and bases share; Drools does not guard that. */
    private static final Object LINKING = new Object();

    private Models() {}

    /**
     * Compiles rules of one package, and loads none of what they become.
     *
     * @param loader what Drools and its Java compiler see, and so what rules can name; it must not be parallel capable, or
     *     it would keep a lock for each class of each promotion
     */
    static GeneratedClasses generate(String drl, ClassLoader loader) throws NotCompiledException {
        try {
            KnowledgeBuilderConfigurationImpl configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                            null, loader)
                    .as(KnowledgeBuilderConfigurationImpl.KEY);
            return compiled(sources(drl, configuration), configuration.getClassLoader());
        } catch (RuntimeException | LinkageError e) {
            // for some mistakes it throws what it should report
            throw new NotCompiledException(e);
        }
    }

    private static PackageSources sources(String drl, KnowledgeBuilderConfigurationImpl configuration)
            throws NotCompiledException {
        RulesOnly builder = new RulesOnly(configuration);
        Resource resource = new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8");
        resource.setSourcePath("promotion.drl");
        builder.batch().add(resource, ResourceType.DRL).build();
        if (builder.hasErrors()) {
            List<Integer> lines = new ArrayList<>();
            builder.getErrors().forEach(error -> Stream.of(error).forEach(one -> addLines(one.getLines(), lines)));
            throw new NotCompiledException(String.valueOf(builder.getErrors()), lines);
        }
        Collection<PackageSources> packages = builder.getPackageSources();
        if (packages.size() != 1) {
            throw new IllegalStateException("one file became " + packages.size() + " packages");
        }
        return packages.iterator().next();
    }

    private static void addLines(int[] found, List<Integer> lines) {
        for (int line : found) {
            lines.add(line);
        }
    }

    private static GeneratedClasses compiled(PackageSources generated, ClassLoader loader) throws NotCompiledException {
        MemoryFileSystem written = new MemoryFileSystem();
        MemoryFileSystem compiled = new MemoryFileSystem();
        String[] paths = write(generated, written);
        CompilationResult outcome = JAVA.compile(paths, written, compiled, loader);
        if (outcome.getErrors().length > 0) {
            throw new NotCompiledException(Arrays.toString(outcome.getErrors()), List.of());
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        compiled.getMap().forEach((path, file) -> files.put(path.asClassName(), file));
        return new GeneratedClasses(files, generated.getModelNames().iterator().next());
    }

    private static String[] write(PackageSources generated, MemoryFileSystem written) {
        List<GeneratedFile> sources = new ArrayList<>();
        generated.collectGeneratedFiles(sources);
        List<String> paths = new ArrayList<>();
        for (GeneratedFile source : sources) {
            String path = SOURCES + source.relativePath();
            String text = new String(source.contents(), StandardCharsets.UTF_8);
            written.write(
                    PortablePath.of(path),
                    DATE_FORMAT.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8));
            paths.add(path);
        }
        return paths.toArray(String[]::new);
    }

    /** One base of all these models; takes milliseconds. */
    @SuppressWarnings("deprecation") // the other way to a configuration takes no loader
    static KieBase link(List<Model> models, ClassLoader loader) {
        synchronized (LINKING) {
            return KieBaseBuilder.createKieBaseFromModel(
                    models, KieServices.get().newKieBaseConfiguration(null, loader));
        }
    }

    /** Types that a file declares would be compiled and loaded while the rules are still being read: there are none. */
    private static final class RulesOnly extends ModelBuilderImpl<PackageSources> {
        RulesOnly(KnowledgeBuilderConfigurationImpl configuration) {
            super(
                    PackageSources::dumpSources,
                    configuration,
                    new ReleaseIdImpl("io.promoment", "promotion", "1"),
                    false);
        }

        @Override
        protected void doSecondBuildStep(Collection<CompositePackageDescr> packages) {
            for (CompositePackageDescr read : packages) {
                if (!read.getTypeDeclarations().isEmpty()
                        || !read.getEnumDeclarations().isEmpty()) {
                    throw new IllegalArgumentException("a promotion declares no types");
                }
            }
            super.doSecondBuildStep(packages);
        }
    }
}
