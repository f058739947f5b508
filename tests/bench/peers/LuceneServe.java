// The peer for the server: Lucene over HTTP, as small as it can be. Answers /?kind=any&q=words with
// the total (as far as Lucene counts) and the titles of the ten best, without snippets.
//   LuceneServe INDEX THREADS     prints the port
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;

public final class LuceneServe {
    private static String answer(IndexSearcher searcher, Analyzer analyzer, String kind, String words)
            throws Exception {
        Query query = new BooleanQuery.Builder()
                .add(LuceneSearch.field("title", kind, words, analyzer), BooleanClause.Occur.SHOULD)
                .add(LuceneSearch.field("body", kind, words, analyzer), BooleanClause.Occur.SHOULD)
                .build();
        TopDocs hits = searcher.search(query, 10);
        StringBuilder out = new StringBuilder("{\"total\":").append(hits.totalHits.value).append(",\"hits\":[");
        for (ScoreDoc hit : hits.scoreDocs)
            out.append('"').append(String.valueOf(searcher.doc(hit.doc).get("title")).replace("\"", "\\\""))
                    .append("\",");
        return out.append("null]}\n").toString();
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        IndexSearcher searcher =
                new IndexSearcher(DirectoryReader.open(MMapDirectory.open(Paths.get(arguments[0]))));
        Analyzer analyzer = new IndonesianAnalyzer();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newFixedThreadPool(Integer.parseInt(arguments[1])));
        server.createContext("/", exchange -> {
            String kind = "any", words = "";
            for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
                String value = URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8);
                if (part.startsWith("kind=")) kind = value;
                if (part.startsWith("q=")) words = value;
            }
            byte[] body;
            try {
                body = answer(searcher, analyzer, kind, words).getBytes(StandardCharsets.UTF_8);
            } catch (Exception failure) {
                throw new java.io.IOException(failure);
            }
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
