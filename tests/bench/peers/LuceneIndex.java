// The peer to measure against: Lucene 8 with its Indonesian analyzer.
//   java -cp JARS:CLASSES LuceneIndex DIR THREADS [offsets] < articles.jsonl
// Title and body with positions, both stored, the id stored; one IndexWriter that all threads share.
// offsets: of the words of the body, too, from which snippets are made fastest.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

public class LuceneIndex {
    private static final List<String> END = new ArrayList<>();
    private static final FieldType BODY = new FieldType(TextField.TYPE_STORED);

    // The string under "key" of a flat JSON object; "" when there is none.
    static String value(String line, String key) {
        int at = line.indexOf("\"" + key + "\"");
        if (at < 0) return "";
        at = line.indexOf(':', at + key.length() + 2) + 1;
        while (line.charAt(at) == ' ') ++at;
        if (line.charAt(at) != '"') return "";
        StringBuilder text = new StringBuilder();
        for (++at; line.charAt(at) != '"'; ++at) {
            char c = line.charAt(at);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = line.charAt(++at);
            if (c == 'u') {
                text.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                text.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
            }
        }
        return text.toString();
    }

    static void add(IndexWriter writer, String line) throws Exception {
        Document document = new Document();
        document.add(new StringField("id", value(line, "id"), Field.Store.YES));
        document.add(new TextField("title", value(line, "title"), Field.Store.YES));
        document.add(new Field("body", value(line, "body"), BODY));
        writer.addDocument(document);
    }

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[1]);
        if (arguments.length > 2 && arguments[2].equals("offsets"))
            BODY.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        IndexWriterConfig config = new IndexWriterConfig(new IndonesianAnalyzer());
        config.setRAMBufferSizeMB(256);
        ArrayBlockingQueue<List<String>> queue = new ArrayBlockingQueue<>(16);
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(Paths.get(arguments[0])), config);
             BufferedReader input = new BufferedReader(
                 new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 20)) {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < threads; ++i) {
                Thread worker = new Thread(() -> {
                    try {
                        for (List<String> lines = queue.take(); lines != END; lines = queue.take())
                            for (String line : lines) add(writer, line);
                    } catch (Exception error) {
                        error.printStackTrace();
                        System.exit(2);
                    }
                });
                worker.start();
                workers.add(worker);
            }
            List<String> batch = new ArrayList<>();
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                batch.add(line);
                if (batch.size() < 200) continue;
                queue.put(batch);
                batch = new ArrayList<>();
            }
            queue.put(batch);
            for (int i = 0; i < threads; ++i) queue.put(END);
            for (Thread worker : workers) worker.join();
            writer.commit();
        }
    }
}
