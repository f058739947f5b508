// The peer for searches: Lucene with its Indonesian analyzer, over an index of LuceneIndex.
//   LuceneSearch INDEX WARM_UP QUERIES plain|snippets   microseconds of each query "kind TAB words";
//                                      snippets by the unified highlighter, from the index's offsets
//   LuceneSearch INDEX QUERIES run     100 hits of each query "qid TAB words" as a TREC run; words of
//                                      a title count three times
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;

public final class LuceneSearch {
    static Query field(String name, String kind, String words, Analyzer analyzer) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        try (TokenStream stream = analyzer.tokenStream(name, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                Term found = new Term(name, term.toString());
                phrase.add(found);
                query.add(new TermQuery(found),
                        kind.equals("all") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
            }
            stream.end();
        }
        return kind.equals("phrase") ? phrase.build() : query.build();
    }

    private static void run(IndexSearcher searcher, Analyzer analyzer, List<String> queries) throws Exception {
        StringBuilder out = new StringBuilder();
        for (String line : queries) {
            String[] parts = line.split("\t");
            Query query = new BooleanQuery.Builder()
                    .add(new BoostQuery(field("title", "any", parts[1], analyzer), 3), BooleanClause.Occur.SHOULD)
                    .add(field("body", "any", parts[1], analyzer), BooleanClause.Occur.SHOULD)
                    .build();
            int rank = 0;
            for (ScoreDoc hit : searcher.search(query, 100).scoreDocs)
                out.append(parts[0]).append(" Q0 ").append(searcher.doc(hit.doc).get("id")).append(' ')
                        .append(++rank).append(' ').append(hit.score).append(" lucene\n");
        }
        System.out.print(out);
    }

    public static void main(String[] arguments) throws Exception {
        DirectoryReader reader = DirectoryReader.open(MMapDirectory.open(Paths.get(arguments[0])));
        IndexSearcher searcher = new IndexSearcher(reader);
        Analyzer analyzer = new IndonesianAnalyzer();
        List<String> warmUp = Files.readAllLines(Paths.get(arguments[1]));
        if (arguments[2].equals("run")) {
            run(searcher, analyzer, warmUp);
            return;
        }
        UnifiedHighlighter highlighter =
                arguments[3].equals("snippets") ? new UnifiedHighlighter(searcher, analyzer) : null;
        StringBuilder out = new StringBuilder();
        List<String> queries = Files.readAllLines(Paths.get(arguments[2]));
        for (int round = 0; round < 4; ++round) { // the compiler warms up
            out.setLength(0);
            for (String line : round < 3 ? warmUp : queries) {
                String[] parts = line.split("\t");
                long start = System.nanoTime();
                Query query = new BooleanQuery.Builder()
                        .add(field("title", parts[0], parts[1], analyzer), BooleanClause.Occur.SHOULD)
                        .add(field("body", parts[0], parts[1], analyzer), BooleanClause.Occur.SHOULD)
                        .build();
                TopDocs hits = searcher.search(query, 10);
                long bytes = 0;
                for (ScoreDoc hit : hits.scoreDocs) {
                    Document document = searcher.doc(hit.doc);
                    String title = document.get("title");
                    bytes += title == null ? 0 : title.length();
                }
                if (highlighter != null)
                    for (String snippet : highlighter.highlight("body", query, hits))
                        bytes += snippet == null ? 0 : snippet.length();
                out.append((System.nanoTime() - start) / 1000.0).append(' ').append(bytes).append('\n');
            }
        }
        System.out.print(out);
    }
}
