package io.promoment.rules.language;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources of the model say of its records and of the words that rules may use, read by the JDK's own parser. */
final class GuideJavadoc {
    private static final Path SOURCES = Path.of("..", "core", "src", "main", "java", "io", "promoment", "core");

    /** By {@code Type} or {@code Type.word/parameters}. */
    private final SortedMap<String, String> sentences = new TreeMap<>();

    private GuideJavadoc() {}

    static GuideJavadoc read() {
        GuideJavadoc javadoc = new GuideJavadoc();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            Reader reader = javadoc.new Reader(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                reader.scan(unit, null);
            }
            return javadoc;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The first sentence on the type, as Markdown; empty where there is none. */
    String of(Class<?> type) {
        return sentences.getOrDefault(type.getSimpleName(), "");
    }

    /** The first sentence on the word, or what an interface says of it; empty where there is none. */
    String of(Class<?> type, Word word) {
        String key = "." + word.name() + "/" + word.parameters().size();
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .map(owner -> sentences.getOrDefault(owner.getSimpleName() + key, ""))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    private final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                String name = type.getSimpleName().toString();
                sentences.putIfAbsent(name, GuideMarkdown.of(comment.getFirstSentence()));
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(param -> sentences.put(
                                name + "." + param.getName() + "/0", GuideMarkdown.sentence(param.getDescription())));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
                String key = type.getSimpleName() + "." + method.getName() + "/"
                        + method.getParameters().size();
                sentences.put(key, GuideMarkdown.of(comment.getFirstSentence()));
            }
            return super.visitMethod(method, null);
        }
    }
}
