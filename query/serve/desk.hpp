// Desk: where exchanges get their replies: what is cheap, kept or refused at once; a search by a
// worker, who has the newest state of the index.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "query/serve/completion_maker.hpp"
#include "query/serve/exchange.hpp"
#include "query/serve/index_state.hpp"
#include "query/serve/metrics.hpp"
#include "query/serve/rate_limit.hpp"
#include "query/serve/reply.hpp"
#include "query/serve/serve_options.hpp"
#include "query/serve/workers.hpp"

namespace telusur {

class Desk {
public:
    // Opens the index. options, metrics: outlive it. Throws Error.
    Desk(const ServeOptions& options, Metrics& metrics);

    // base_url: where the server is, without a slash behind it. tell: called with what goes wrong
    // in the background, by any thread.
    void start(std::string base_url, const std::function<void(const std::string&)>& tell);
    // The server is ending: nothing new is prepared, and /readyz says so.
    void prepare_end();
    // Ends behind the last search that was handed over.
    void end_searches() { workers_.stop(); }
    bool is_ending() const { return is_ending_; }

    // Replies at once, or not at all: then it is to be handed over. exchange: has its call. By one
    // thread, which is the only one to hand over.
    void try_reply(Exchange& exchange);
    // Suspends the exchange; a worker replies and resumes it.
    void hand_over(Exchange& exchange);

private:
    Response light_response(const Call& call, const IndexState& state);
    // The refusal of a search that there is no room for, or null.
    std::shared_ptr<const Reply> refusal(const Exchange& exchange);
    std::shared_ptr<const Reply> kept(Exchange& exchange);
    std::shared_ptr<const Reply> make_and_keep(Response response, const std::string& key,
                                               Coding coding);
    // By a worker.
    void search(std::size_t number, Exchange& exchange);
    // Takes the newest state of the index. By a worker.
    void adopt(std::size_t number);
    // By the watch.
    void index_changed();

    const ServeOptions& options_;
    Metrics& metrics_;
    std::string base_url_;
    std::atomic<bool> is_ending_{false};
    RateLimit rate_;
    ReplyCache cache_;
    std::vector<std::shared_ptr<IndexState>> held_; // by each worker
    IndexWatch watch_;
    CompletionMaker maker_;
    Workers workers_;
};

} // namespace telusur
